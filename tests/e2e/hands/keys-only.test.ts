import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { leaf, pressKeyAndGo, reach } from '../../support/keys.ts';
import { kioskHouse, type KioskHouse } from '../../support/kiosk-in-browser.ts';

let house: KioskHouse;
let browser: Browser;
beforeAll(async () => {
	house = await kioskHouse();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	await house.close();
});

/** What one person chooses on the way, by the question. */
const chosen: Record<string, string[]> = {
	needs: ['food', 'company'],
	'other-needs': ['not-sure'],
	language: ['this-one'],
	communication: ['hearing'],
};

interface Hands {
	/** The keys that go on among things and back, and the one that presses. */
	on: KeyInput;
	choose: KeyInput;
	choosesBox: KeyInput;
	/** A browser's own Tab comes to the first of several radios only; it has arrows for the others. */
	reachBy: 'phone' | 'in-person';
	type: (page: Page, field: string, words: string) => Promise<void>;
	/** Goes on to the next page, from wherever focus is. */
	proceed: (page: Page) => Promise<void>;
}

/** From the start page to the sheet; whoever touches anything but keys is not here. */
async function walk(page: Page, language: string, hands: Hands): Promise<void> {
	await page.goto(`${house.running.url}/${language}`);
	await reach(page, hands.on, 'button[value=self]');
	await pressKeyAndGo(page, hands.choose);
	while (leaf(page) !== 'check') {
		const id = leaf(page);
		const codes = id === 'reach-by' ? [hands.reachBy] : (chosen[id] ?? []);
		for (const code of codes) {
			await reach(page, hands.on, `input[value=${code}]`);
			await page.keyboard.press(hands.choosesBox);
			expect(await page.$eval(`input[value=${code}]`, (box) => (box as HTMLInputElement).checked)).toBe(true);
		}
		if (id === 'name') await hands.type(page, '#name', 'ro');
		if (id === 'phone') await hands.type(page, '#phone', '6045550123');
		expect(await page.$$eval('main :checked', (all) => all.length)).toBe(codes.length);
		await hands.proceed(page);
		expect(leaf(page)).not.toBe(id);
	}
	await reach(page, hands.on, '.send');
	await pressKeyAndGo(page, hands.choose);
	expect(await page.$eval('.reference', (element) => element.textContent)).toMatch(/^[A-Z0-9]{6}$/);
	await reach(page, hands.on, 'main a.button');
	await pressKeyAndGo(page, hands.choose);
	expect(page.url()).toContain('/sheets/');
	await reach(page, hands.on, '[data-print]');
	await page.browserContext().close();
}

describe.each(['en', 'fa'])('the whole journey in %s', (language) => {
	const forward = language === 'fa' ? 'ArrowLeft' : 'ArrowRight';
	const back = language === 'fa' ? 'ArrowRight' : 'ArrowLeft';
	const physical = (on: KeyInput) => async (page: Page, field: string, words: string) => {
		await reach(page, on, field);
		await page.keyboard.type(words);
	};

	test('with Tab, Enter and Space only, at home', async () => {
		const page = await (await browser.createBrowserContext()).newPage();
		await walk(page, language, {
			on: 'Tab',
			choose: 'Enter',
			choosesBox: 'Space',
			reachBy: 'phone',
			type: physical('Tab'),
			proceed: async (at) => {
				await reach(at, 'Tab', 'main form .primary');
				await pressKeyAndGo(at, 'Enter');
			},
		});
	});

	test('with arrows and Enter only, at a kiosk', async () => {
		const page = await house.kiosk(browser);
		await walk(page, language, {
			on: 'ArrowDown',
			choose: 'Enter',
			choosesBox: 'Enter',
			reachBy: 'in-person',
			type: physical('ArrowDown'),
			proceed: async (at) => {
				if (await at.evaluate(() => document.activeElement?.matches('[type=text], textarea'))) {
					await at.keyboard.press('ArrowDown');
				}
				await pressKeyAndGo(at, forward);
			},
		});
	});

	test('back a page is the other arrow, and arrows neither scroll nor choose', async () => {
		const page = await house.kiosk(browser);
		await page.setViewport({ width: 1280, height: 500 });
		await page.goto(`${house.running.url}/${language}`);
		await reach(page, 'ArrowDown', 'button[value=self]');
		await pressKeyAndGo(page, 'Enter');
		await pressKeyAndGo(page, forward);
		expect(leaf(page)).toBe('more-needs');
		await pressKeyAndGo(page, back);
		expect(leaf(page)).toBe('needs');
		await page.goto(`${house.running.url}/${language}/refer/language`);
		await page.keyboard.down('ArrowDown');
		const there = () => page.evaluate(() => [window.scrollY, document.activeElement?.outerHTML]);
		const once = await there();
		for (let held = 0; held < 30; held += 1) await page.keyboard.down('ArrowDown');
		await page.keyboard.up('ArrowDown');
		expect(await there()).toEqual(once);
		for (let pressed = 0; pressed < 12; pressed += 1) await page.keyboard.press('ArrowDown');
		expect(await page.$$eval(':checked', (all) => all.length)).toBe(0);
		await page.browserContext().close();
	});
});
