import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { behindNetwork, lost, saidWithin, untilSaid } from '../../support/behind-network.ts';
import { pause, press } from '../../support/hands.ts';
import { printFigures } from '../../support/print-table.ts';

const behind = behindNetwork();
const path = (page: Page) => new URL(page.url()).pathname;
const forward = 'main form .primary';
const usual = { name: { name: 'Rosa Example' }, 'reach-by': { 'reach-by': 'desk-note' } };

const saidAfter: Record<string, string> = {};
let sentTwice = 0;
afterAll(() => printFigures({ ...saidAfter, 'sent once though pressed or cut more often': sentTwice }));

describe.each(['home', 'kiosk'] as const)('at %s, a press of “Continue” that reaches nobody', (where) => {
	test.each(['cut', 'hanging'] as const)(
		'(%s): the page stays, says so within five seconds, and goes on by itself when it is back',
		async (weather) => {
			const { page } = await behind.person(where);
			await behind.open(page, 'refer/name');
			await page.type('#name', 'Rosa Example');
			await page.evaluate(() => (document.activeElement as HTMLElement).blur());
			behind.network.becomes(weather);
			const next = page.waitForNavigation({ timeout: 60_000 });
			await press(page, forward);
			const after = await untilSaid(page);
			saidAfter[`${where}, pressed, ${weather}: said after ms`] = after.toFixed(0);
			expect(after).toBeLessThan(saidWithin);
			const words = await lost(page);
			expect(words).toContain('The connection is lost. Nothing you entered is lost.');
			expect(words).toContain('It is sent by itself when the connection is back.');
			expect(words).toContain(
				where === 'kiosk' ? 'Ask at the desk, or call 2-1-1' : 'You can also call 2-1-1',
			);
			expect(await page.$eval('[data-connection]', (one) => one.getAttribute('role'))).toBe('alert');
			expect(await page.evaluate(() => globalThis.pageClock.started)).toBe(where === 'kiosk' ? 2 : 0);
			expect(path(page)).toBe('/en/refer/name');
			expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Rosa Example');
			await pause(3000);
			behind.network.becomes('whole');
			await next;
			expect(path(page)).not.toBe('/en/refer/name');
			await page.goto(`${behind.network.url}/en/refer/name`);
			expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Rosa Example');
			await page.browserContext().close();
		},
	);
});

describe('sent once', () => {
	test.each([
		['cut after the server took it', 0],
		['half an answer', 200],
	])('“Send”, %s: one referral, and the person comes to their reference', async (_, bytes) => {
		const { page } = await behind.person('kiosk', usual);
		await behind.open(page, 'refer/check');
		const before = await behind.referrals();
		behind.network.becomes({ answersCutAfter: bytes });
		const next = page.waitForNavigation({ timeout: 60_000 });
		await press(page, '.send');
		await untilSaid(page);
		await expect.poll(behind.referrals, { timeout: 10_000 }).toBe(before + 1);
		// Whoever is afraid presses again.
		await pause(800);
		await press(page, '.send');
		behind.network.becomes('cut');
		await pause(2500);
		behind.network.becomes('whole');
		await next;
		expect(path(page)).toBe('/en/refer/sent');
		expect(await page.$eval('.reference', ({ textContent }) => textContent)).toMatch(/^[A-Z0-9]{6}$/);
		expect(await behind.referrals()).toBe(before + 1);
		sentTwice += 1;
		await page.browserContext().close();
	});

	test('what was mended on the screen meanwhile is what is sent', async () => {
		const { page } = await behind.person('home');
		await behind.open(page, 'refer/name');
		await page.type('#name', 'Rosa');
		behind.network.becomes('cut');
		const next = page.waitForNavigation({ timeout: 60_000 });
		await press(page, forward);
		await untilSaid(page);
		await page.type('#name', ' Example');
		behind.network.becomes('whole');
		await next;
		await page.goto(`${behind.network.url}/en/refer/name`);
		expect(await page.$eval('#name', (field) => (field as HTMLInputElement).value)).toBe('Rosa Example');
		await page.browserContext().close();
	});
});

test('a line that is only slow loses nothing: what was sent is not sent again and again', async () => {
	const { page } = await behind.person('home', usual);
	await behind.open(page, 'refer/check');
	const before = await behind.referrals();
	let posts = 0;
	page.on('request', (request) => void (posts += request.method() === 'POST' ? 1 : 0));
	await page.emulateNetworkConditions({ latency: 6000, download: 1e6, upload: 1e6 });
	const next = page.waitForNavigation({ timeout: 60_000 });
	await press(page, '.send');
	await next;
	expect(path(page)).toBe('/en/refer/sent');
	expect([posts, await behind.referrals()]).toEqual([1, before + 1]);
	await page.browserContext().close();
});
