import type { Page } from 'puppeteer';
import { afterEach, describe, expect, test } from 'vitest';
import { kioskOnScreen } from '../../support/kiosk-on-screen.ts';
import { giveClock, later } from '../../support/page-clock.ts';
import { turnVoiceOn } from '../../support/spoken.ts';

const house = kioskOnScreen();
afterEach(() => house.set({}));

/** Somebody in the middle of their answers, at a page with a clock that can be put forward. */
async function answering(path = 'refer/name', prepare?: (page: Page) => Promise<void>): Promise<Page> {
	const { page } = await house.person('en');
	await giveClock(page);
	await prepare?.(page);
	await page.goto(`${house.running.url}/en/${path}`);
	return page;
}

/** What the page asks, in the words that are seen; empty while it asks nothing. */
const asked = (page: Page) =>
	page.$eval('[data-asks]', (dialog) =>
		(dialog as HTMLDialogElement).open ? (dialog as HTMLElement).innerText : '',
	);
const path = (page: Page) => new URL(page.url()).pathname;
const isFirstScreen = (page: Page) =>
	expect
		.poll(async () => [path(page), await page.$('[data-attract]').then(Boolean)])
		.toEqual(['/kiosk', true]);

describe('with answers on the kiosk', () => {
	test('it asks after 180 seconds, seen and heard, counts down in words, and any key goes on', async () => {
		const page = await answering();
		await page.type('#name', 'Rosa Exam');
		await later(page, 165);
		expect(await asked(page)).toBe('');
		await later(page, 15);
		const first = await asked(page);
		expect(first).toContain('Are you still here?');
		expect(first).toContain('60 seconds are left.');
		expect(first).not.toMatch(/[24]0 seconds/);
		expect(await page.evaluate(() => globalThis.pageClock.started)).toBe(2);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('I’m still here');
		const covered = await page.evaluate(() => {
			const field = document.querySelector('#name')?.getBoundingClientRect();
			return document.elementFromPoint(field?.x ?? 0, (field?.y ?? 0) + 5)?.tagName;
		});
		expect(covered, 'what is theirs lies behind it').toBe('DIALOG');
		await later(page, 20);
		expect(await asked(page)).toContain('40 seconds are left.');
		await later(page, 20);
		expect(await asked(page)).toContain('20 seconds are left.');
		expect(await page.evaluate(() => globalThis.pageClock.started)).toBe(6);
		await page.keyboard.press('F9');
		await expect.poll(() => asked(page)).toBe('');
		expect(await page.evaluate(() => document.activeElement?.id), 'back where they were').toBe('name');
		await page.keyboard.type('ple');
		expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Rosa Example');
		await page.browserContext().close();
	});

	test('it asks as often as it must: each touch goes on, and presses nothing below it', async () => {
		const page = await answering('refer/needs');
		const { x, y } = await page.$eval('main form .primary', (button) => {
			const box = button.getBoundingClientRect();
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		});
		for (let round = 0; round < 12; round++) {
			await later(page, 181);
			expect(await asked(page), `round ${String(round)}`).toContain('60 seconds');
			if (round % 3 === 0) await page.touchscreen.tap(x, y);
			else if (round % 3 === 1) await page.mouse.click(x, y);
			else await page.click('[data-asks] button');
			await expect.poll(() => asked(page)).toBe('');
		}
		expect(path(page)).toBe('/en/refer/needs');
		await page.browserContext().close();
	});

	test('without an answer it is over after 60 more seconds: nothing is left on screen, nor on the server', async () => {
		const page = await answering('refer/needs');
		await page.goto(`${house.running.url}/en/refer/name`);
		await page.type('#name', 'Rosa Example');
		await later(page, 181);
		expect(await asked(page)).not.toBe('');
		await later(page, 61);
		await isFirstScreen(page);
		expect(await page.$eval('body', (body) => body.innerText)).not.toContain('Rosa');
		const cookies = await page.browserContext().cookies();
		expect(cookies.map(({ name }) => name)).toEqual(['porchlight_kiosk']);
		await page.goBack();
		await isFirstScreen(page);
		await page.browserContext().close();
	});

	test('no time passes while something is spoken, recorded, written down or printed', async () => {
		const page = await answering();
		const say = (what: string, on: boolean) =>
			page.evaluate(
				(name, detail) => document.dispatchEvent(new CustomEvent(`porchlight:${name}`, { detail })),
				what,
				{ on },
			);
		for (const what of ['speaking', 'recording', 'transcribing']) {
			await say(what, true);
			await later(page, 500);
			expect(await asked(page), what).toBe('');
			await say(what, false);
		}
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await later(page, 500);
		expect(await asked(page), 'printing').toBe('');
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await later(page, 165);
		expect(await asked(page)).toBe('');
		await later(page, 15);
		expect(await asked(page)).not.toBe('');
		await page.browserContext().close();
	});

	test('who has pages read aloud has twice the time, hears the question, and hearing it is no answer', async () => {
		const said: string[] = [];
		const page = await answering('refer/needs', async (fresh) => {
			await turnVoiceOn(fresh);
			fresh.on('request', (request) => {
				if (request.url().endsWith('/speech/utterances')) said.push(request.postData() ?? '');
			});
		});
		// The page itself is read first; a key ends that.
		await page.keyboard.press('F9');
		await later(page, 300);
		expect(await asked(page)).toBe('');
		said.length = 0;
		await later(page, 61);
		expect(await asked(page)).toContain('120 seconds are left.');
		await expect.poll(() => said.join('\n')).toContain('Are you still here?');
		await later(page, 102);
		expect(await asked(page)).toContain('20 seconds are left.');
		await later(page, 18);
		await isFirstScreen(page);
		await page.browserContext().close();
	});

	test.each([
		['staff set other times', { idleSeconds: 60, warningSeconds: 100 }, 61, '100 seconds'],
		['words are large', { text: 'large' }, 361, '120 seconds'],
		['two switches', { keymap: 'two-switch' }, 361, '120 seconds'],
	])('other times hold where %s', async (_, settings, seconds, words) => {
		await house.set(settings);
		const page = await answering();
		await later(page, seconds - 15);
		expect(await asked(page)).toBe('');
		await later(page, 15);
		expect(await asked(page)).toContain(words);
		await page.browserContext().close();
	});

	test('a headset pulled out asks at once for 30 seconds; plugged in again, all goes on', async () => {
		const page = await answering();
		const headset = (inside: boolean) =>
			page.evaluate((detail) => document.dispatchEvent(new CustomEvent('porchlight:headset', { detail })), {
				in: inside,
			});
		await headset(false);
		expect(await asked(page)).toContain('30 seconds are left.');
		await headset(true);
		expect(await asked(page)).toBe('');
		await page.evaluate(() => document.dispatchEvent(new CustomEvent('porchlight:headset-out')));
		await later(page, 15);
		expect(await asked(page)).toContain('20 seconds are left.');
		await later(page, 15);
		await isFirstScreen(page);
		await page.browserContext().close();
	});
});

test('with nothing of anybody, a page goes after 90 seconds, and asks nothing', async () => {
	const page = await house.kiosk();
	await giveClock(page);
	for (const leaf of ['', '/help', '/nowhere']) {
		await page.goto(`${house.running.url}/en${leaf}`);
		if (path(page) === '/kiosk') {
			await Promise.all([
				page.waitForNavigation(),
				page.$eval('button[value=en]', (button) => button.click()),
			]);
			await page.goto(`${house.running.url}/en${leaf}`);
		}
		await later(page, 75);
		expect([path(page), await asked(page)]).toEqual([`/en${leaf}`, '']);
		await later(page, 15);
		await isFirstScreen(page);
	}
	await page.browserContext().close();
});
