import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'puppeteer';
import { expect, test } from 'vitest';
import { listeningOnScreen } from '../support/listening-tests.ts';
import { axeFindings } from '../support/axe.ts';
import { printFigures } from '../support/print-table.ts';
import { openMicrophone, speakerAt } from '../support/speaker.ts';

const on = listeningOnScreen(['en'], () => ({ text: 'I am lonely.' }));

const at = (question: string, more: { pace?: number; language?: string; from?: Browser } = {}) =>
	speakerAt({ from: on.browser, house: on.house.url, question, ...more });

test('the microphone is off until it is wanted, and off at once when it is not', async () => {
	const { page, press, shown } = await at('words');
	expect(await page.evaluate(() => ears.asked)).toBe(0);
	await press('start');
	await shown('recording');
	const during = await page.evaluate(() => ({
		live: ears.tracks.map(({ readyState }) => readyState),
		tones: ears.tones,
		word: document.querySelector('[data-part=recording]')?.checkVisibility(),
		focus: document.activeElement?.getAttribute('data-do'),
	}));
	expect(during).toEqual({ live: ['live'], tones: 1, word: true, focus: 'stop' });
	expect(await axeFindings(page, { only: ['wcag2a', 'wcag2aa', 'wcag22aa'] })).toEqual([]);
	// In the task of the press itself: no wait that a slow machine could stretch.
	const after = await page.evaluate(() => {
		document.querySelector<HTMLElement>('[data-do=stop]')?.click();
		return ears.tracks.map(({ readyState }) => readyState);
	});
	expect(after).toEqual(['ended']);
	expect(await page.evaluate(() => ears.tones)).toBe(2);
	await page.browserContext().close();
});

test.each([
	['silence', 'anullsrc=duration=30'],
	['steady noise', 'anoisesrc=duration=30:amplitude=0.2:color=pink'],
])('%s never leaves the machine', async (name, description) => {
	const other = await openMicrophone(await on.sounds.made(name.replace(' ', '-'), description));
	const { page, posted, press, shown, words } = await at('words', { from: other, pace: 5 });
	await press('start');
	await shown('problem');
	expect(await words()).toContain('I did not hear anything.');
	expect(posted).toEqual([]);
	expect(on.house.endpoint.asked).toEqual([]);
	expect(await page.evaluate(() => ears.tracks.map(({ readyState }) => readyState))).toEqual(['ended']);
	await other.close();
});

test('who talks on is warned ten seconds before, and stopped after sixty with all they said', async () => {
	const syllables = 'sine=frequency=300:duration=70,tremolo=f=3:d=1,volume=0.8';
	const other = await openMicrophone(await on.sounds.made('talking', syllables));
	on.house.endpoint.heard = { text: 'And so on.' };
	const { page, posted, press, shown, words } = await at('words', { from: other, pace: 8 });
	await press('start');
	await page.waitForSelector('[data-ending]:not([hidden])');
	expect(await words()).toContain('10 seconds are left.');
	expect(posted).toEqual([]);
	await shown('answer');
	expect(await words()).toContain('And so on.');
	expect(posted).toHaveLength(1);
	await other.close();
});

test('who is silent for four seconds after speaking has finished', async () => {
	const speaker = await at('words');
	await speaker.press('start');
	await speaker.shown('answer');
	expect(await speaker.words()).toMatch(/lonely/);
	await speaker.page.browserContext().close();
});

test('the recorder and what it needs weigh at most 10 kB', async () => {
	const { page } = await at('words');
	const loaded: string[] = [];
	page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
	await page.reload({ waitUntil: 'networkidle0' });
	const own = loaded.filter((path) => path.endsWith('.js') && !/\/(guard|press|keypad)\./.test(path));
	const sum = own.reduce((all, path) => all + gzipSync(readFileSync(join('build/client', path))).length, 0);
	printFigures({ 'scripts of the recorder': own.length, 'bytes gzip': sum });
	expect(own.some((path) => path.includes('speak'))).toBe(true);
	expect(sum).toBeLessThanOrEqual(10 * 1024);
	await page.browserContext().close();
});
