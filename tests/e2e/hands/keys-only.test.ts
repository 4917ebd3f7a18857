import type { Browser, KeyInput, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { leaf, pressKeyAndGo, reach, reachByArrows } from '../../support/keys.ts';
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
afterEach(() => house.set({}));

/** What one person chooses on the way, by the question. */
const chosen: Record<string, string[]> = {
	needs: ['food', 'company'],
	'other-needs': ['not-sure'],
	language: ['this-one'],
	communication: ['hearing'],
};

/** The fourth and the ninth key of the first row, and what they write: a name begins with a capital letter. */
const nameKeys = ['0.3', '0.8'];
const nameIn = { en: 'Ro', fa: 'قخ' };

interface Hands {
	/** The keys that go on among things and back, and the one that presses. */
	on: KeyInput;
	choose: KeyInput;
	choosesBox: KeyInput;
	/** A browser's own Tab comes to the first of several radios only; it has arrows for the others. */
	reachBy: 'phone' | 'in-person';
	/** Types a name on whatever keys there are. */
	type: (page: Page, field: string) => Promise<void>;
	/** Goes on to the next page, from wherever focus is. */
	proceed: (page: Page) => Promise<void>;
}

/** From the start page to the sheet; whoever touches anything but keys is not here. */
async function walk(page: Page, language: 'en' | 'fa', hands: Hands): Promise<void> {
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
		if (id === 'name') {
			await hands.type(page, '#name');
			expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe(nameIn[language]);
		}
		if (id === 'phone') {
			await reach(page, hands.on, '#phone');
			await page.keyboard.type('6045550123');
		}
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

describe.each(['en', 'fa'] as const)('the whole journey in %s', (language) => {
	const forward = language === 'fa' ? 'ArrowLeft' : 'ArrowRight';
	const back = language === 'fa' ? 'ArrowRight' : 'ArrowLeft';

	test('with Tab, Enter and Space only, at home', async () => {
		const page = await (await browser.createBrowserContext()).newPage();
		await walk(page, language, {
			on: 'Tab',
			choose: 'Enter',
			choosesBox: 'Space',
			reachBy: 'phone',
			type: async (at, field) => {
				await reach(at, 'Tab', field);
				await at.keyboard.type(nameIn[language]);
			},
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
			type: async (at, field) => {
				await reach(at, 'ArrowDown', field);
				for (const key of nameKeys) {
					await reachByArrows(at, `[data-key="${key}"]`);
					await at.keyboard.press('Enter');
				}
				await reachByArrows(at, '[data-key="done"]');
				await at.keyboard.press('Enter');
			},
			proceed: async (at) => {
				if (await at.evaluate(() => document.activeElement?.matches('[type=text], textarea'))) {
					await at.keyboard.press('ArrowDown');
				}
				await pressKeyAndGo(at, forward);
			},
		});
	});

	test('with two keys only, one goes on and one takes, at a kiosk', async () => {
		await house.set({ keymap: 'two-switch' });
		const page = await house.kiosk(browser);
		await walk(page, language, {
			on: '1',
			choose: '2',
			choosesBox: '2',
			reachBy: 'in-person',
			type: async (at, field) => {
				await reach(at, '1', field);
				for (const key of nameKeys) {
					await reach(at, '1', `[data-key="${key}"]`);
					await at.keyboard.press('2');
				}
			},
			proceed: async (at) => {
				await reach(at, '1', 'main form .primary');
				await pressKeyAndGo(at, '2');
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
