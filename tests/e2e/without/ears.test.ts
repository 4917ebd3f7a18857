import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hearingChoices } from '#lib/domain/hearing.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { referByTouch } from '../../support/by-touch-journey.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { newListener } from '../../support/listener.ts';

/** The whole journey with ears closed (ACCESSIBILITY V01): nothing needs hearing, and what sounds is written too. */
const house = kioskOnScreen();

test.each(['en', 'fr'])('nothing sounds on the way, and nothing is missing, in %s', async (language) => {
	const page = await house.kiosk();
	const sounds: string[] = [];
	await page.exposeFunction('sounded', (name: string) => void sounds.push(name));
	await page.evaluateOnNewDocument(() => {
		const { sounded } = globalThis as unknown as { sounded(name: string): void };
		const listened: [object, string][] = [
			[HTMLMediaElement.prototype, 'play'],
			[OscillatorNode.prototype, 'start'],
			[SpeechSynthesis.prototype, 'speak'],
		];
		for (const [owner, name] of listened) {
			const own = Reflect.get(owner, name) as (...given: unknown[]) => unknown;
			Reflect.set(owner, name, function (this: unknown, ...given: unknown[]) {
				sounded(name);
				return own.apply(this, given);
			});
		}
	});
	await referByTouch({ page, start: `${house.running.url}/${language}` });
	expect(sounds).toEqual([]);
	// An ear that would have heard it: the same page with a sound of its own.
	await page.evaluate(() => void new Audio().play().catch(() => undefined));
	await expect.poll(() => sounds).toEqual(['play']);
	await page.browserContext().close();
});

test.each(['en', 'fr'])('whatever the voice says of itself stands on the page, in %s', async (language) => {
	const words = JSON.parse(readFileSync(`locales/${language}/speech.json`, 'utf8')) as {
		said: Record<string, string>;
	};
	const { page, asked, press, begin } = await newListener(house.browser, 400);
	await page.goto(`${house.running.url}/${language}/help`);
	await begin();
	const ofItself = new Set([...Object.values(words.said), ...['pace', 'loudness'].flatMap(stepsOf)]);
	for (const name of ['pause', 'slower', 'faster', 'softer', 'louder', 'start']) {
		asked.length = 0;
		await press(name);
		const said = () => asked.map(({ text }) => text).filter((text) => ofItself.has(text));
		await expect.poll(said, { message: name }).toHaveLength(1);
		expect([name, await page.$eval('[data-said]', ({ textContent }) => textContent)]).toEqual([
			name,
			...said(),
		]);
	}
	await page.browserContext().close();

	/** Each step of pace or loudness as the voice says it. */
	function stepsOf(part: string): string[] {
		const t = translator(language);
		const steps = hearingChoices[part as 'pace' | 'loudness'];
		return steps.map(
			(step) => `${t('sheets:label', { label: t(`speech:${part}.label`) })} ${t(`speech:${part}.${step}`)}`,
		);
	}
});
