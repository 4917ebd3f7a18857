import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { firstDifference, said } from '../../sheets/read-pdf.ts';
import { referByTouch } from '../../support/by-touch-journey.ts';
import { colleague } from '../../support/desk-hands.ts';
import { awake, pause, press, pressAndGo } from '../../support/hands.ts';
import { askedAbout, kioskWithPrinter, wordsOf } from '../../support/kiosk-with-printer.ts';
import { printFigures } from '../../support/print-table.ts';
import { Visitor } from '../../support/visitor.ts';

const at = kioskWithPrinter();
const path = (page: Page) => new URL(page.url()).pathname;
const yes = '[data-asks-page] [value=yes]';
const again = '[data-asks-page] [value=again]';
const figures = {
	'pages confirmed': 0,
	'files written': 0,
	'presses, reloads and tabs that printed nothing': 0,
};
afterAll(() => printFigures(figures));

/** What the sheet on the screen says, with the numbers and dots that its lists are drawn with. */
const saidOnScreen = (page: Page) =>
	page.$eval('article', (article) => {
		for (const item of article.querySelectorAll('li')) {
			const place = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
			item.prepend(item.parentElement?.tagName === 'OL' ? `${String(place)}. ` : '• ');
		}
		return article.innerText;
	});

test('a whole visit: one press, one file of each sheet, whose words are the sheet’s', async () => {
	const page = await at.tab(await at.house.enrolled());
	await page.goto(`${at.house.running.url}/kiosk`);
	await pressAndGo(page, 'button[value=en]');
	await referByTouch({ page, start: `${at.house.running.url}/en` });
	for (const which of [1, 2]) {
		if (which === 2) await pressAndGo(page, 'main a.button:nth-of-type(2)');
		expect(await page.$('a[type="application/pdf"]'), 'nothing leads out of the pages').toBeNull();
		await press(page, '[data-print-here]');
		const files = await at.cameOut(which);
		expect(files).toHaveLength(which);
		await askedAbout(page);
		expect(await wordsOf(page)).toContain('Did your page come out?');
		const file =
			files.find((one) => at.printer.read(one).includes(which === 1 ? 'Your reference' : 'information')) ??
			'';
		const [paper, screen] = [at.printer.read(file), await saidOnScreen(page)].map((text) =>
			said(text.normalize('NFC')),
		);
		expect(String(paper).length).toBeGreaterThan(300);
		expect(firstDifference(String(paper), String(screen))).toBe('');
		await pressAndGo(page, yes);
		figures['pages confirmed'] += 1;
		expect(path(page)).toContain('/sheets/');
		expect(await wordsOf(page)).toContain('Please take your page with you.');
		await pressAndGo(page, 'main a[href$="/refer/sent"]');
	}
	expect(await at.cameOut(2)).toHaveLength(2);
});

describe('never doubled', () => {
	test('a press that shakes, two tabs and keys: one file', async () => {
		const { page, kiosk } = await at.atTheSheet();
		const other = await at.tab();
		await other.goto(page.url());
		await page.bringToFront();
		await awake(page);
		const pressed = (one: Page) =>
			one.$eval('[data-print-here]', (button) => (button as HTMLElement).click());
		await Promise.all([pressed(page), pressed(other), pressed(page), pressed(other)]);
		await page.focus('[data-print-here]').catch(() => undefined);
		await page.keyboard.press('Enter');
		expect(await at.cameOut(1)).toHaveLength(1);
		await askedAbout(page);
		await askedAbout(other);
		figures['presses, reloads and tabs that printed nothing'] += 4;
		expect(await at.rowsOf(kiosk)).toEqual([
			{ sheet: 'receipt', staff_id: null, of_case: true, came_out: null },
		]);
		await pressAndGo(page, yes);
		figures['pages confirmed'] += 1;
		// The other tab's answer comes too late to change it.
		await other.bringToFront();
		await pressAndGo(other, again);
		expect(await at.cameOut(1)).toHaveLength(1);
		expect((await at.rowsOf(kiosk)).map(({ came_out }) => came_out)).toEqual([true]);
	});

	test('a page loaded anew or gone back to is an end and prints nothing, also the one that prints by itself', async () => {
		for (const how of ['reload', 'back'] as const) {
			const { page } = await at.atTheSheet();
			await press(page, '[data-print-here]');
			await at.cameOut(1);
			await askedAbout(page);
			await pressAndGo(page, again);
			await askedAbout(page);
			expect(await at.cameOut(2)).toHaveLength(2);
			await (how === 'reload' ? page.reload() : page.goBack()).catch(() => undefined);
			await expect.poll(() => path(page)).toBe('/kiosk');
			expect(await at.cameOut(2)).toHaveLength(2);
			figures['presses, reloads and tabs that printed nothing'] += 1;
			at.emptyTray();
		}
	});

	test('an answer lost on the way back: pressed again nothing is printed, and the person is asked', async () => {
		const { page, kiosk } = await at.atTheSheet();
		await page.evaluate(() => {
			const real = window.fetch;
			window.fetch = async (...asked) => {
				const answer = await real(...asked);
				if (!String(asked[0]).endsWith('/prints')) return answer;
				window.fetch = real;
				throw new TypeError('cut');
			};
		});
		await press(page, '[data-print-here]');
		await page.waitForSelector('[data-print-here]:not([disabled])');
		// A second press at once would be one of a hand that shakes.
		await pause(750);
		await press(page, '[data-print-here]');
		await askedAbout(page);
		expect(await at.cameOut(0)).toHaveLength(0);
		figures['presses, reloads and tabs that printed nothing'] += 1;
		expect(await at.rowsOf(kiosk)).toHaveLength(1);
		await pressAndGo(page, again);
		expect(await at.cameOut(1)).toHaveLength(1);
	});
});

test('twice it did not come out: plain words, whom to ask, the reference large, and the team sees it', async () => {
	const { page, kiosk } = await at.atTheSheet();
	await press(page, '[data-print-here]');
	await askedAbout(page);
	await pressAndGo(page, again);
	await askedAbout(page);
	expect(await at.cameOut(2)).toHaveLength(2);
	await pressAndGo(page, again);
	const told = await wordsOf(page);
	expect(told).toContain('The printer does not work right now.');
	expect(told).toMatch(/Ask at the desk, or call 2-1-1/);
	expect(await page.$('[data-print-here]')).toBeNull();
	const height = await page.$eval('main .reference', (one) => one.getBoundingClientRect().height);
	const millimetre = await page.evaluate(() =>
		parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')),
	);
	expect(height / millimetre).toBeGreaterThan(20);
	expect((await at.rowsOf(kiosk)).map(({ came_out }) => came_out)).toEqual([false, false]);
	expect(await at.cameOut(2)).toHaveLength(2);
	const desk = new Visitor(at.house.running.url);
	await desk.post(new URL(at.house.running.firstCoordinator).pathname, { ...colleague, callWithinDays: '2' });
	const [site] = await at.house.query('select id from site');
	const { text } = await desk.get(`/team/sites/${String(site?.['id'])}/kiosks`);
	expect(text).toMatch(/The last page did not come out: .+ Please look at its printer\./);
	expect(text).toContain('Last page printed: ');
});

test('as many files as pages that were begun, but the one whose answer was lost', async () => {
	const [row] = await at.house.query('select count(*) from print where staff_id is null');
	figures['files written'] = at.printer.pages().length;
	expect(at.printer.pages()).toHaveLength(Number(row?.['count']) - 1);
});
