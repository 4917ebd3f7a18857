import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listeningOnScreen } from '../support/listening-tests.ts';
import { axeFindings } from '../support/axe.ts';
import { pressAndGo } from '../support/hands.ts';
import { printFigures } from '../support/print-table.ts';
import { answer, speakerAt, type Speaker } from '../support/speaker.ts';

const on = listeningOnScreen(['en', 'fa'], (sounds) => async (recording) => ({
	text: await sounds.heard(recording),
}));

const at = (question: string, more: { language?: string; without?: string } = {}) =>
	speakerAt({ from: on.browser, house: on.house.url, question, ...more });

const typed = ({ page }: Speaker) => page.$eval('textarea', ({ value }) => value);

test('a sentence is spoken, written down, confirmed and only then an answer', async () => {
	const speaker = await at('words');
	const { page, shown, words, posted } = speaker;
	expect(await page.evaluate(() => ears.asked)).toBe(0);
	await answer(speaker);
	await shown('answer');
	expect(await words()).toMatch(/lonely/);
	expect(await words()).toMatch(/food/);
	expect(await typed(speaker)).toBe('');
	expect(await axeFindings(page, { only: ['wcag2a', 'wcag2aa', 'wcag22aa'] })).toEqual([]);
	await speaker.press('yes');
	expect(await typed(speaker)).toMatch(/lonely.*food/);
	expect(posted).toHaveLength(1);
	const [form = ''] = on.house.endpoint.asked;
	expect(form).toMatch(/name="language"\s+en\s/);
	expect(form).toContain('\x1a\x45\xdf\xa3');
	expect(form.length).toBeLessThan(40_000);
	await pressAndGo(page, 'main form .primary:not([data-do])');
	expect(page.url()).toContain('/refer/heard');
	const offered = await page.$$eval('input[name=heard]', (boxes) => boxes.map(({ value }) => value));
	expect(offered.sort()).toEqual(['company', 'food']);
	await page.browserContext().close();
});

test('what is said is looked for among the choices on the screen, and only preselects', async () => {
	const speaker = await at('needs');
	const { page, press, shown, words } = speaker;
	const chosen = () =>
		page.$$eval('main input:checked', (all) => all.map((one) => (one as HTMLInputElement).value));
	on.house.endpoint.heard = { text: 'Something to eat, and I am alone.' };
	await answer(speaker);
	await shown('answer');
	expect(await words()).toContain('Food and meals');
	expect(await chosen()).toEqual([]);
	await press('yes');
	expect(await chosen()).toEqual(['food', 'company']);
	expect(page.url()).toContain('/refer/needs');
	on.house.endpoint.heard = { text: 'Well, let me see.' };
	await answer(speaker);
	await shown('problem');
	expect(await words()).toContain('We are not sure which one you mean.');
	expect(await words()).toContain('Well, let me see.');
	expect(await axeFindings(page, { only: ['wcag2a', 'wcag2aa', 'wcag22aa'] })).toEqual([]);
	await press('type');
	expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('needs');
	await page.browserContext().close();
});

test('whatever the recogniser does, the page says so in plain words and asks for nothing a third time', async () => {
	const speaker = await at('words');
	const { page, shown, words } = speaker;
	on.house.endpoint.manner = 'html';
	await answer(speaker);
	await shown('problem');
	expect(await words()).toContain('Speaking does not work right now.');
	on.house.endpoint.manner = 'rubbish';
	await answer(speaker, 'again');
	await shown('problem');
	expect(await words()).toContain('This does not work well today. That is not your fault.');
	expect(await words()).not.toContain('Say it again');
	await speaker.press('type');
	await page.keyboard.type('I can type.');
	await pressAndGo(page, 'main form .primary:not([data-do])');
	expect(page.url()).toContain('/refer/');
	expect(page.url()).not.toContain('/words');
	await page.browserContext().close();
});

test('nobody at the recogniser’s address is said at once, and typing goes on', async () => {
	on.house.endpoint.manner = 'gone';
	const speaker = await at('words');
	await answer(speaker);
	await speaker.shown('problem');
	expect(await speaker.words()).toContain('Speaking does not work right now.');
	await speaker.press('type');
	await speaker.page.keyboard.type('Typed.');
	expect(await typed(speaker)).toBe('Typed.');
	await speaker.page.browserContext().close();
});

test('words that may be wrong are marked where they stand, and in words', async () => {
	const sure = (token: string) => ({ token, logprob: -0.01 });
	on.house.endpoint.heard = {
		text: 'My doughter is lonely.',
		logprobs: [sure('My'), sure(' dough'), { token: 'ter', logprob: -2 }, sure(' is lonely.')],
	};
	const speaker = await at('words');
	await answer(speaker);
	await speaker.shown('answer');
	expect(await speaker.words()).toContain('please check: doughter');
	const marks = await speaker.page.$$eval('[data-part=answer] mark', (all) =>
		all.map((mark) => [mark.textContent, getComputedStyle(mark).textDecorationLine]),
	);
	expect(marks).toEqual([['doughter', 'underline']]);
	await speaker.press('yes');
	expect(await typed(speaker)).toBe('My doughter is lonely.');
	await speaker.page.browserContext().close();
});

test('a browser that records no WebM records what it can, and is heard', async () => {
	const speaker = await at('words', { without: 'audio/webm' });
	await answer(speaker);
	await speaker.shown('answer');
	expect(await speaker.words()).toMatch(/lonely/);
	expect(on.house.endpoint.asked[0]).toMatch(/filename="answer.mp4"[^]*ftyp/);
	await speaker.page.browserContext().close();
});

test('a slow recogniser closes no other way, and its words still come', async () => {
	let hear: (heard: object) => void = () => undefined;
	on.house.endpoint.heard = () => new Promise<object>((resolve) => (hear = resolve));
	const speaker = await at('words');
	await answer(speaker);
	const ended = Date.now();
	await speaker.shown('problem');
	printFigures({ 's until other ways are offered': ((Date.now() - ended) / 1000).toFixed(1) });
	expect(await speaker.words()).toContain('You can type or choose in the meantime.');
	hear({ text: 'I am lonely.' });
	await speaker.shown('answer');
	expect(await speaker.words()).toContain('I am lonely.');
	// Who types meanwhile is not called back by what comes too late.
	await answer(speaker, 'again');
	await speaker.shown('problem');
	const left: string[] = [];
	speaker.page.on('requestfailed', (request) => left.push(new URL(request.url()).pathname));
	await speaker.press('type');
	await expect.poll(() => left).toEqual(['/speech/transcriptions']);
	await speaker.page.keyboard.type('Typed.');
	hear({ text: 'Too late.' });
	expect(await typed(speaker)).toBe('Typed.');
	await speaker.page.browserContext().close();
});

test('another script than the language’s is taken for a mistake of ours', async () => {
	on.house.endpoint.heard = { text: 'I am lonely.' };
	const speaker = await at('words', { language: 'fa' });
	await answer(speaker);
	await speaker.shown('problem');
	const wrong = (
		JSON.parse(readFileSync('locales/fa/hearing.json', 'utf8')) as { problems: Record<string, string> }
	).problems['wrong-script'];
	expect(await speaker.words()).toContain(wrong);
	await speaker.page.browserContext().close();
});
