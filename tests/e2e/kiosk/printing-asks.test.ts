import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { awake, leaf, press, pressAndGo } from '../../support/hands.ts';
import { askedAbout, kioskWithPrinter, wordsOf } from '../../support/kiosk-with-printer.ts';
import { later } from '../../support/page-clock.ts';
import { turnVoiceOn } from '../../support/spoken.ts';

const at = kioskWithPrinter();
const path = (page: Page) => new URL(page.url()).pathname;

test('“Show it bigger” shows it, the question stays; “Ask a person” leads there and back, and counts as not come out', async () => {
	const { page, kiosk } = await at.atTheSheet();
	await press(page, '[data-print-here]');
	await at.cameOut(1);
	await askedAbout(page);
	const size = () => page.$eval('article p', (line) => parseFloat(getComputedStyle(line).fontSize));
	const usual = await size();
	await pressAndGo(page, '[data-asks-page] a');
	expect(await size()).toBeGreaterThan(usual * 1.3);
	await page.waitForSelector('[data-asks-page]:not([hidden])');
	await pressAndGo(page, '[data-asks-page] [value=person]');
	expect(leaf(page)).toBe('help');
	expect(await wordsOf(page)).toContain('Ask at the desk');
	await pressAndGo(page, 'main a');
	expect(path(page)).toContain('/sheets/');
	expect((await at.rowsOf(kiosk)).map(({ came_out }) => came_out)).toEqual([false]);
	expect(await at.cameOut(1)).toHaveLength(1);
});

test('while a page is on its way to the printer nobody is asked whether they are there (K03)', async () => {
	const { page } = await at.atTheSheet();
	const client = await page.createCDPSession();
	await client.send('Fetch.enable', { patterns: [{ urlPattern: '*/prints' }] });
	const held = new Promise<string>((found) =>
		client.once('Fetch.requestPaused', ({ requestId }) => found(requestId)),
	);
	await press(page, '[data-print-here]');
	const requestId = await held;
	const asked = () => page.$eval('[data-asks]', (dialog) => (dialog as HTMLDialogElement).open);
	await later(page, 500);
	expect(await asked()).toBe(false);
	await client.send('Fetch.continueRequest', { requestId });
	await askedAbout(page);
	await later(page, 150);
	expect(await asked()).toBe(false);
	await later(page, 31);
	expect(await asked()).toBe(true);
	expect(await at.cameOut(1)).toHaveLength(1);
});

test('who hears the pages hears where their page is, and the question', async () => {
	const { page } = await at.atTheSheet();
	await turnVoiceOn(page);
	await page.goto(page.url());
	await awake(page);
	const said: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/speech/utterances')) said.push(request.postData() ?? '');
	});
	await page.click('[data-print-here]');
	expect(await at.cameOut(1)).toHaveLength(1);
	await expect.poll(() => said.join('\n'), { timeout: 20_000 }).toContain('Did your page come out?');
	expect(said.join('\n')).toContain('Please wait at the printer.');
});

describe('safe print', () => {
	const telling = {
		needs: { needs: [] },
		'other-needs': { 'other-needs': ['safety'] },
		words: { words: 'My son hits me. I have cancer and take heart pills.' },
	};
	const never =
		/safe|unsafe|abuse|violen|danger|hit|emergency|9-1-1|crisis|police|health|doctor|cancer|heart|pill|ill|nurse|hospital|mental|Rosa/i;

	test('who is not safe and did not ask for paper that says so finds nothing of it on theirs', async () => {
		const { page } = await at.atTheSheet({
			...telling,
			safety: { 'safe-to-call': 'yes', 'safe-to-print': 'not-sure' },
		});
		await press(page, '[data-print-here]');
		const [file = ''] = await at.cameOut(1);
		const text = at.printer.read(file);
		expect(text).toContain('reference');
		// “Will” and “still” hold “ill”: words are looked for as words.
		const found = text
			.split(/[^\p{L}\d-]+/u)
			.filter((word) => new RegExp(`^(?:${never.source})`, 'i').test(word));
		expect(found).toEqual([]);
		await pressAndGo(page, 'main a[href$="/refer/sent"]');
		expect(await page.$$eval('main a.button', (links) => links.length)).toBe(2);
	});

	test('who asked for it has the numbers on their paper: the words above would be found', async () => {
		const { page } = await at.atTheSheet({
			...telling,
			safety: { 'safe-to-call': 'yes', 'safe-to-print': 'yes' },
		});
		await press(page, '[data-print-here]');
		const [file = ''] = await at.cameOut(1);
		expect(at.printer.read(file)).toMatch(/Abuse/);
		expect(at.printer.read(file)).not.toMatch(/cancer|pills|hits|Rosa/);
	});
});
