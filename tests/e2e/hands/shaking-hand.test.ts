import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { colleague, fill, open, save } from '../../support/desk-hands.ts';
import { leaf, middleOf, pause, pressAndGo, pressAt, pressTwice } from '../../support/hands.ts';
import { houseOnScreen } from '../../support/on-screen.ts';

const house = houseOnScreen();

/** A person at the first question, after one unhurried press. */
async function atFirstQuestion(): Promise<Page> {
	const page = await house.page();
	await page.setViewport({ width: 1280, height: 800 });
	await page.goto(`${house.running.url}/en`);
	await pressAndGo(page, 'button[value=self]');
	expect(leaf(page)).toBe('needs');
	await pause(720);
	return page;
}

describe.each([50, 300, 600])('pressing twice, %i ms apart', (gap) => {
	test('goes one page on, and chooses nothing there', async () => {
		const page = await atFirstQuestion();
		for (const next of ['more-needs', 'other-needs', 'words']) {
			await pressTwice(page, 'main form .primary', gap);
			expect(leaf(page)).toBe(next);
			expect(await page.$$eval('main :checked', (chosen) => chosen.length)).toBe(0);
			await pause(720);
		}
		await page.browserContext().close();
	});

	test('chooses an answer and leaves it chosen', async () => {
		const page = await atFirstQuestion();
		const { x, y } = await middleOf(page, 'label:has([value=food])');
		await page.mouse.click(x, y);
		await pause(gap);
		await page.mouse.click(x, y);
		expect(await page.$eval('[value=food]', (box) => (box as HTMLInputElement).checked)).toBe(true);
		await pause(720);
		await page.mouse.click(x, y);
		expect(await page.$eval('[value=food]', (box) => (box as HTMLInputElement).checked)).toBe(false);
		await page.browserContext().close();
	});

	test('sends one request', async () => {
		const page = await atFirstQuestion();
		const person = `Rosa Twice ${gap}`;
		while (leaf(page) !== 'check') {
			await fill(page, { name: { name: person }, 'reach-by': { 'reach-by': 'in-person' } }[leaf(page)] ?? {});
			await pressAndGo(page, 'main form .primary');
		}
		await pause(720);
		await pressTwice(page, '.send', gap);
		expect(leaf(page)).toBe('sent');
		expect(await casesOf(person)).toBe(1);
		await page.browserContext().close();
	});
});

test('a second press that comes before the page’s scripts do goes nowhere either', async () => {
	const page = await house.page();
	await page.setRequestInterception(true);
	page.on('request', (request) => {
		if (!request.url().includes('/islands/')) void request.continue();
	});
	const opening = page.goto(`${house.running.url}/en`).catch(() => undefined);
	await page.waitForSelector('html:not([data-letters]) button[value=self]');
	const client = await page.createCDPSession();
	const begun = await page.evaluate(() => performance.timeOrigin);
	const pressed = async (after: number) =>
		pressAt(client, await middleOf(page, 'button[value=self]'), (begun + after) / 1000);
	await pressed(400);
	await pause(1000);
	expect(leaf(page)).toBe('en');
	await pressed(900);
	await expect.poll(() => leaf(page), { timeout: 30_000 }).toBe('needs');
	await page.browserContext().close();
	await opening;
});

let desk: Page | undefined;

/** How many cases the desk sees of somebody. */
async function casesOf(person: string): Promise<number> {
	if (!desk) {
		desk = await house.page();
		await open(desk, house.running.firstCoordinator);
		await fill(desk, colleague);
		await save(desk, 'main form .primary');
	}
	await open(desk, `${house.running.url}/team/queue`);
	return desk.$$eval(
		'main h2 a',
		(links, name) => links.filter((link) => link.textContent.includes(name)).length,
		person,
	);
}

/** Holds a key down as a keyboard reports it: once, and then again and again until it is let go. */
async function hold(page: Page, key: 'Enter' | 'Space', ms: number): Promise<void> {
	await page.keyboard.down(key);
	for (let held = 500; held < ms; held += 33) {
		await page.keyboard.down(key);
		await pause(33);
	}
	await page.keyboard.up(key);
}

/** Waits until a page is there and whatever else was pressed would have led on from it. */
async function staysAt(page: Page, place: string): Promise<void> {
	await page.waitForFunction((end) => location.pathname.endsWith(`/${end}`), { timeout: 30_000 }, place);
	await pause(500);
	expect(leaf(page)).toBe(place);
}

test.each(['Enter', 'Space'] as const)('holding %s for five seconds is one press', async (key) => {
	const page = await atFirstQuestion();
	await page.focus('main form .primary');
	await hold(page, key, 5000);
	await staysAt(page, 'more-needs');
	await page.goto(`${house.running.url}/en/refer/name`);
	await page.type('#name', 'Rosa Example');
	await hold(page, 'Enter', 5000);
	await staysAt(page, 'reach-by');
	await page.browserContext().close();
});

test('a finger that slides off a button has pressed nothing', async () => {
	const page = await atFirstQuestion();
	for (const pressed of ['main form .primary', 'label:has([value=food])']) {
		const { x, y } = await middleOf(page, pressed);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x, 5, { steps: 5 });
		await page.mouse.up();
	}
	await pause(300);
	expect(leaf(page)).toBe('needs');
	expect(await page.$$eval(':checked', (chosen) => chosen.length)).toBe(0);
	await page.browserContext().close();
});

test('a press anywhere on a card chooses its answer: four corners and the middle', async () => {
	const page = await atFirstQuestion();
	const codes = await page.$$eval('main [type=checkbox]', (boxes) =>
		boxes.map((box) => (box as HTMLInputElement).value),
	);
	expect(codes.length).toBeGreaterThanOrEqual(5);
	for (const [index, code] of codes.slice(0, 5).entries()) {
		const middle = await middleOf(page, `label:has([value=${code}])`);
		const { width, height } = await page.$eval(`label:has([value=${code}])`, (card) => {
			return card.getBoundingClientRect().toJSON() as DOMRect;
		});
		// The corners are round: as far in as a finger's first touch at their edge.
		const [right = 0, down = 0] =
			[
				[0, 0],
				[-1, -1],
				[1, -1],
				[-1, 1],
				[1, 1],
			][index] ?? [];
		await page.mouse.click(middle.x + right * (width / 2 - 5), middle.y + down * (height / 2 - 5));
		expect(await page.$eval(`[value=${code}]`, (box) => (box as HTMLInputElement).checked)).toBe(true);
	}
	await page.browserContext().close();
});

test('a name pressed twice and what a button says still reach the server, and Back shows the page as it was', async () => {
	const page = await atFirstQuestion();
	await page.goto(`${house.running.url}/en/refer/words`);
	await pressAndGo(page, '[name=skip]');
	expect(leaf(page)).toBe('name');
	await page.goBack();
	expect(leaf(page)).toBe('words');
	await pressAndGo(page, 'header button[value=help]');
	expect(new URL(page.url()).pathname).toBe('/en/help');
	await page.goBack();
	await pressAndGo(page, 'header button[value=help]');
	expect(new URL(page.url()).pathname).toBe('/en/help');
	await page.browserContext().close();
});
