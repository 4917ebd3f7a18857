import type { CDPSession, Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { fill } from '../../support/desk-hands.ts';
import { press, pressAndGo } from '../../support/hands.ts';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { giveClock, later } from '../../support/page-clock.ts';
import { printFigures } from '../../support/print-table.ts';

const house = kioskOnScreen();
/** By each page's own clock; the bar is 500 ms (ACCESSIBILITY K06), and a busy machine takes a tenth of it. */
const shownAfter: number[] = [];
afterAll(() =>
	printFigures({
		'"Stop and clear", presses': shownAfter.length,
		'neutral after ms, at most': Math.max(...shownAfter),
	}),
);

const path = (page: Page) => new URL(page.url()).pathname;
const words = (page: Page) => page.$eval('body', (body) => body.innerText);
const isFirstScreen = (page: Page) =>
	expect
		.poll(async () => [path(page), await page.$('[data-attract]').then(Boolean)])
		.toEqual(['/kiosk', true]);

/** Somebody who has said their name at a kiosk. */
async function named(): Promise<Page> {
	const { page } = await house.person('en');
	await page.goto(`${house.running.url}/en/refer/name`);
	await fill(page, { name: 'Rosa Example' });
	await pressAndGo(page, 'main form .primary');
	return page;
}

/** Keeps the server's answers about the end of a visit back, and says how many were asked for. */
async function slowServer(page: Page) {
	const client: CDPSession = await page.createCDPSession();
	const held: string[] = [];
	await client.send('Fetch.enable', { patterns: [{ urlPattern: '*/kiosk/visit' }] });
	client.on('Fetch.requestPaused', ({ requestId }) => void held.push(requestId));
	return {
		held,
		fail: () =>
			client.send('Fetch.failRequest', { requestId: held.shift() ?? '', errorReason: 'ConnectionRefused' }),
		go: () => client.send('Fetch.continueRequest', { requestId: held.shift() ?? '' }),
	};
}

/** Tells the page to note when a press came, and when the neutral screen was painted. */
async function watchNeutral(page: Page): Promise<void> {
	await page.evaluate(() => {
		const neutral = document.querySelector('[data-neutral]');
		if (!neutral) throw new Error('there is no neutral screen');
		let pressed = 0;
		addEventListener('pointerup', ({ timeStamp }) => (pressed = timeStamp), true);
		addEventListener('keyup', ({ timeStamp }) => (pressed = timeStamp), true);
		new MutationObserver(() => {
			requestAnimationFrame(() =>
				requestAnimationFrame((at) => (document.body.dataset['after'] = String(at - pressed))),
			);
		}).observe(neutral, { attributeFilter: ['hidden'] });
	});
}

describe('“Stop and clear”', () => {
	test.each(['refer/reach-by', 'help', 'nowhere'])(
		'on %s: one press and one more, and a neutral screen is there before the server has answered',
		async (leaf) => {
			const page = await named();
			await page.goto(`${house.running.url}/en/${leaf}`);
			const server = await slowServer(page);
			await watchNeutral(page);
			await new Promise((done) => setTimeout(done, 720));
			await page.click('[data-aid=stop] .button');
			expect(path(page), 'no other page is asked for').toBe(`/en/${leaf}`);
			await page.click('[data-stops] [data-end]');
			await page.waitForFunction(() => document.body.dataset['after'] !== undefined);
			const after = Number(await page.$eval('body', (body) => body.dataset['after']));
			shownAfter.push(after);
			expect(after).toBeLessThanOrEqual(500);
			expect((await words(page)).trim()).toBe('Porchlight');
			expect([await page.title(), path(page)]).toEqual(['Porchlight', '/kiosk']);
			expect(await page.evaluate(() => document.querySelectorAll('input, main, header').length)).toBe(0);
			await expect.poll(() => server.held.length).toBe(1);
			await server.fail();
			await expect.poll(() => words(page), { timeout: 5000 }).toContain('This screen is ready again soon.');
			await expect.poll(() => server.held.length, { timeout: 5000 }).toBe(1);
			await server.go();
			await isFirstScreen(page);
			await page.goBack();
			await isFirstScreen(page);
			await page.browserContext().close();
		},
	);

	test('by two presses of a keypad, or not after all', async () => {
		const page = await named();
		await watchNeutral(page);
		const reach = async (selector: string) => {
			for (let pressed = 0; pressed < 40; pressed++) {
				if (await page.$eval(selector, (element) => element === document.activeElement)) return;
				await page.keyboard.press('ArrowUp');
			}
			throw new Error(`no arrow leads to ${selector}`);
		};
		await reach('[data-aid=stop] .button');
		await page.keyboard.press('Enter');
		await reach('[data-stops] [data-go-on]');
		await page.keyboard.press('Enter');
		expect(await page.$eval('[data-stops]', (dialog) => (dialog as HTMLDialogElement).open)).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.matches('[data-aid=stop] .button'))).toBe(true);
		await new Promise((done) => setTimeout(done, 720));
		await page.keyboard.press('Enter');
		await reach('[data-stops] [data-end]');
		await page.keyboard.press('Enter');
		await isFirstScreen(page);
		await page.browserContext().close();
	});

	test('without scripts it is a page and a form', async () => {
		const page = await named();
		await page.setJavaScriptEnabled(false);
		await page.goto(`${house.running.url}/en/refer/reach-by`);
		await page.click('header [value=stop]');
		await page.waitForSelector('main .danger');
		await Promise.all([page.waitForNavigation(), page.click('main .danger')]);
		expect(path(page)).toBe('/kiosk');
		await page.goto(`${house.running.url}/en/refer/check`);
		expect(path(page)).toBe('/kiosk');
		await page.browserContext().close();
	});
});

test('“Finish and clear” after sending is an end as well', async () => {
	const page = await named();
	await fill(page, { 'reach-by': 'desk-note' });
	while (path(page) !== '/en/refer/sent') await pressAndGo(page, 'main form:last-of-type .primary');
	await press(page, 'main form[data-ends] .button');
	await isFirstScreen(page);
	await page.browserContext().close();
});

test('a page that is loaded again, and one that was killed, is nobody’s any more', async () => {
	for (const how of ['reloaded', 'gone back to', 'killed'] as const) {
		const page = await named();
		await page.goto(`${house.running.url}/en/refer/check`);
		if (how === 'reloaded') await page.reload().catch(() => undefined);
		else if (how === 'gone back to') await page.goBack().catch(() => undefined);
		else {
			const client = await page.createCDPSession();
			const crashed = new Promise((gone) => client.once('Inspector.targetCrashed', gone));
			void client.send('Page.crash').catch(() => undefined);
			await crashed;
			// As a watchdog does.
			await client.send('Page.reload');
		}
		await isFirstScreen(page);
		expect(await words(page), how).not.toContain('Rosa');
		const cookies = await page.browserContext().cookies();
		expect(
			cookies.map(({ name }) => name),
			how,
		).toEqual(['porchlight_kiosk']);
		await page.browserContext().close();
	}
});

describe('the first screen', () => {
	test('is made new 90 seconds after somebody touched it, and stays as it is while nobody does', async () => {
		const page = await house.untouched();
		await giveClock(page);
		await page.goto(`${house.running.url}/kiosk`);
		await page.evaluate(() => (document.body.dataset['old'] = ''));
		await later(page, 1000);
		expect(await page.$('body[data-old]')).not.toBeNull();
		await page.click('main p');
		await later(page, 75);
		expect(await page.$('body[data-old]')).not.toBeNull();
		await later(page, 15);
		await expect.poll(() => page.$('body[data-old]')).toBeNull();
		await isFirstScreen(page);
		await page.browserContext().close();
	});

	test('leads staff to the settings by five presses of the lamp or of a key, and nobody by four', async () => {
		const page = await house.untouched();
		await page.goto(`${house.running.url}/kiosk`);
		for (let press = 0; press < 4; press++) await page.click('.picture');
		expect(path(page)).toBe('/kiosk');
		await Promise.all([page.waitForNavigation(), page.click('.picture')]);
		expect(path(page)).toMatch(/^\/kiosk\/settings/);
		await page.goto(`${house.running.url}/kiosk`);
		for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft');
		await Promise.all([page.waitForNavigation(), page.keyboard.press('ArrowLeft')]);
		expect(path(page)).toMatch(/^\/kiosk\/settings/);
		await page.browserContext().close();
	});
});
