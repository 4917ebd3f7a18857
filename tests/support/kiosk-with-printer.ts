import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { pause, pressAndGo } from './hands.ts';
import { kioskOnScreen, type KioskOnScreen } from './kiosk-on-screen.ts';
import { kioskPrinter, type KioskPrinter } from './kiosk-printer.ts';
import { visitKiosk } from './kiosks.ts';
import { giveClock } from './page-clock.ts';
import type { Form } from './visitor.ts';

/** What a page says. */
export const wordsOf = (page: Page) => page.$eval('main', (main) => main.innerText);

/** Waits until a person is asked whether their page came out, and may answer. */
export const askedAbout = (page: Page) =>
	page.waitForSelector(`[data-asks-page]:not([hidden], [inert]) [value=yes]`);

export interface KioskWithPrinter {
	house: KioskOnScreen;
	printer: KioskPrinter;
	/** The files that this test's pages became, once whatever was to come has come. */
	cameOut(expected: number): Promise<string[]>;
	/** From now on only files that are new count. */
	emptyTray(): void;
	/** A tab of the kiosk's browser, whose clock can be put forward. */
	tab(cookies?: Iterable<[string, string]>): Promise<Page>;
	/** Somebody who has sent their request, and stands before their first page to take with them. */
	atTheSheet(answers?: Record<string, Form>): Promise<{ page: Page; kiosk: string }>;
	/** What is written down of a kiosk's pages. */
	rowsOf(kiosk: string): Promise<Record<string, unknown>[]>;
}

/** A house with kiosks whose browser prints; one person at a time. */
export function kioskWithPrinter(): KioskWithPrinter {
	const house = kioskOnScreen();
	let before = 0;
	const kiosk = { house, cameOut, emptyTray, tab, atTheSheet, rowsOf } as KioskWithPrinter;
	beforeAll(async () => {
		kiosk.printer = await kioskPrinter();
	});
	afterAll(() => kiosk.printer.close());
	afterEach(async () => {
		emptyTray();
		const [first, ...others] = await kiosk.printer.browser.pages();
		for (const page of others) await page.close();
		await first?.goto('about:blank');
		await first?.browserContext().deleteCookie(...(await first.browserContext().cookies()));
	});
	return kiosk;

	function emptyTray(): void {
		before = kiosk.printer.pages().length;
	}
	async function cameOut(expected: number): Promise<string[]> {
		await expect
			.poll(() => kiosk.printer.pages().length - before, { timeout: 20_000 })
			.toBeGreaterThanOrEqual(expected);
		await pause(1500);
		return kiosk.printer.pages().slice(before);
	}
	async function tab(cookies: Iterable<[string, string]> = []): Promise<Page> {
		const page = await kiosk.printer.browser.newPage();
		const { hostname } = new URL(house.running.url);
		for (const [name, value] of cookies) {
			await page.browserContext().setCookie({ name, value, domain: hostname });
		}
		await giveClock(page);
		return page;
	}
	async function atTheSheet(answers: Record<string, Form> = {}) {
		const visitor = await visitKiosk(house.running.url, await house.enrolled(), 'en');
		const usual = { name: { name: 'Rosa Example' }, 'reach-by': { 'reach-by': 'desk-note' } };
		await visitor.refer('en', 'self', { ...usual, ...answers });
		await visitor.send('en');
		const page = await tab(visitor.cookies);
		await page.goto(`${house.running.url}/en/refer/sent`);
		await pressAndGo(page, 'main a.button');
		const [newest] = await house.query('select id from kiosk order by enrolled_at desc limit 1');
		return { page, kiosk: String(newest?.['id']) };
	}
	function rowsOf(id: string) {
		return house.query(
			`select sheet, staff_id, case_id is not null as of_case, came_out from print
			left join print_answer on print_id = id where kiosk_id = '${id}' order by print.at`,
		);
	}
}
