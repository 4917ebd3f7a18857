import type { KeyInput, Page } from 'puppeteer';
import { afterEach, describe, expect, test } from 'vitest';
import { leaf, pressKeyAndGo, reach, reachByArrows } from '../../support/keys.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';

const house = kioskOnScreen();
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
const nameIn = { en: 'Ro', fr: 'Ëï', fa: 'قخ' };

interface Hands {
	atKiosk: boolean;
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

/** A kiosk's first screen, where a language is chosen by the same keys. */
async function choose(page: Page, language: keyof typeof nameIn, hands: Hands): Promise<void> {
	await page.goto(`${house.running.url}/kiosk`);
	await reach(page, hands.on, `button[value=${language}]`);
	await pressKeyAndGo(page, hands.choose);
	expect(leaf(page)).toBe(language);
}

/** From the start page to the sheet; whoever touches anything but keys is not here. */
async function walk(page: Page, language: keyof typeof nameIn, hands: Hands): Promise<void> {
	if (hands.atKiosk) await choose(page, language, hands);
	else await page.goto(`${house.running.url}/${language}`);
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
	await reach(page, hands.on, hands.atKiosk ? '[data-print-here]' : '[data-print]');
	await page.browserContext().close();
}

describe.each(['en', 'fa'] as const)('the whole journey in %s', (language) => {
	const forward = language === 'fa' ? 'ArrowLeft' : 'ArrowRight';
	const back = language === 'fa' ? 'ArrowRight' : 'ArrowLeft';

	test('with Tab, Enter and Space only, at home', async () => {
		const page = await house.page();
		await walk(page, language, {
			atKiosk: false,
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

	test('with two keys only, one goes on and one takes, at a kiosk', async () => {
		await house.set({ keymap: 'two-switch' });
		const page = await house.untouched();
		await walk(page, language, {
			atKiosk: true,
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
		const page = await house.kiosk();
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

/** With hands off the screen (ACCESSIBILITY V01). */
test.each(['en', 'fr', 'fa'] as const)(
	'the whole journey in %s with arrows and Enter only, at a kiosk',
	async (language) => {
		const page = await house.untouched();
		const touches: string[] = [];
		await page.exposeFunction('touched', (how: string) => void touches.push(how));
		await page.evaluateOnNewDocument(() => {
			const { touched } = globalThis as unknown as { touched(how: string): void };
			for (const how of ['pointerdown', 'pointermove', 'mousedown', 'touchstart', 'wheel'])
				document.addEventListener(how, () => touched(how), true);
		});
		await walk(page, language, {
			atKiosk: true,
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
				await pressKeyAndGo(at, language === 'fa' ? 'ArrowLeft' : 'ArrowRight');
			},
		});
		expect(touches).toEqual([]);
	},
);
