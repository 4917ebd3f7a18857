import type { Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import { fill } from '../../support/desk-hands.ts';
import { behindNetwork, lost, saidWithin, untilSaid } from '../../support/behind-network.ts';
import { awake, pause, press, pressAndGo } from '../../support/hands.ts';
import { later } from '../../support/page-clock.ts';
import { printFigures } from '../../support/print-table.ts';
import { turnVoiceOn } from '../../support/spoken.ts';

const behind = behindNetwork();
const path = (page: Page) => new URL(page.url()).pathname;
const forward = 'main form .primary';
const usual = { name: { name: 'Rosa Example' }, 'reach-by': { 'reach-by': 'desk-note' } };

const saidAfter: Record<string, string> = {};
afterAll(() => printFigures(saidAfter));

describe('a page that is only read', () => {
	test('at a kiosk it says so within five seconds, then that it is back; its links lead nowhere meanwhile', async () => {
		const { page } = await behind.person('kiosk');
		await behind.open(page, 'help');
		const since = await page.evaluate(() => performance.now());
		behind.network.becomes('cut');
		const after = await untilSaid(page, since);
		saidAfter['kiosk, only read, cut: said after ms'] = after.toFixed(0);
		expect(after).toBeLessThan(saidWithin);
		expect(await lost(page)).not.toContain('It is sent');
		await page.click('main a');
		await pause(1000);
		expect(path(page)).toBe('/en/help');
		const next = page.waitForNavigation({ timeout: 60_000 });
		behind.network.becomes('whole');
		await next;
		expect(path(page)).not.toBe('/en/help');
		await page.browserContext().close();
	});

	test('the first screen of a kiosk takes a language when it can, and shows no page of the browser’s own', async () => {
		const page = await behind.house.page(await behind.house.enrolled());
		await page.setViewport({ width: 1920, height: 1080 });
		await page.goto(`${behind.network.url}/kiosk`);
		await awake(page);
		behind.network.becomes('cut');
		const next = page.waitForNavigation({ timeout: 60_000 });
		await page.click('button[value=fr]');
		await page.waitForSelector('[data-lost]:not([hidden])');
		expect(path(page)).toBe('/kiosk');
		behind.network.becomes('whole');
		await next;
		expect(path(page)).toBe('/fr');
		await page.browserContext().close();
	});

	test('at home it says so when the browser knows', async () => {
		const { page } = await behind.person('home');
		await behind.open(page, 'refer/needs');
		const since = await page.evaluate(() => performance.now());
		await page.setOfflineMode(true);
		const after = await untilSaid(page, since);
		saidAfter['home, only read, offline: said after ms'] = after.toFixed(0);
		expect(after).toBeLessThan(saidWithin);
		await page.setOfflineMode(false);
		await page.waitForSelector('[data-connection-back]:not([hidden])');
		expect(await lost(page)).toBe('');
		await page.browserContext().close();
	});

	test('somebody on the way who answers everything is not our server', async () => {
		const { page } = await behind.person('kiosk');
		await behind.open(page, 'refer/name');
		behind.network.becomes({
			says: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi',
		});
		await page.type('#name', 'Rosa Example');
		await page.evaluate(() => document.querySelector<HTMLFormElement>('#answers')?.requestSubmit());
		await untilSaid(page, 0);
		expect(path(page)).toBe('/en/refer/name');
		await page.browserContext().close();
	});
});

test('who hears the page hears it, though no sound can be fetched any more', async () => {
	const { page } = await behind.person('kiosk');
	await turnVoiceOn(page);
	const played: string[] = [];
	await page.exposeFunction('heard', (what: string) => void played.push(what));
	await page.evaluateOnNewDocument(() => {
		const play = HTMLMediaElement.prototype.play;
		HTMLMediaElement.prototype.play = function () {
			void (globalThis as unknown as { heard(what: string): void }).heard(this.src.slice(0, 5));
			return play.apply(this);
		};
	});
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/speech/utterances')) asked.push(request.postData() ?? '');
	});
	await behind.open(page, 'refer/name');
	await page.keyboard.press('F9');
	await expect.poll(() => asked.join('\n'), { timeout: 20_000 }).toContain('The connection is lost.');
	await expect.poll(() => asked.join('\n'), { timeout: 20_000 }).toContain('Ask at the desk');
	await pause(1000);
	played.length = 0;
	behind.network.becomes('cut');
	await untilSaid(page, 0);
	await expect.poll(() => played.length, { timeout: 10_000 }).toBeGreaterThan(1);
	expect(await page.evaluate(() => globalThis.pageClock.started), 'a tone').toBe(2);
	await page.browserContext().close();
});

test('an end without a network clears the screen all the same, and what waited is never sent', async () => {
	const { page, visitor } = await behind.person('kiosk', usual);
	await behind.open(page, 'refer/check');
	const before = await behind.referrals();
	behind.network.becomes('cut');
	await press(page, '.send');
	await untilSaid(page);
	await later(page, 181);
	await later(page, 61);
	expect(await page.$eval('body', (body) => body.innerText)).not.toContain('Rosa');
	expect(await page.$('[data-connection]')).toBeNull();
	behind.network.becomes('whole');
	await expect.poll(() => path(page), { timeout: 20_000 }).toBe('/kiosk');
	await pause(2000);
	expect(await behind.referrals()).toBe(before);
	expect((await visitor.get('/en/refer/check')).location).toBe('/kiosk');
	await page.browserContext().close();
});

test('nothing of an answer is kept in the browser, and looking for the server is nobody’s touch', async () => {
	const { page } = await behind.person('kiosk');
	const looks: Record<string, string>[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/health/live')) looks.push(request.headers());
	});
	await behind.open(page, 'refer/name');
	await page.type('#name', 'Rosa Example');
	await expect.poll(() => looks.length, { timeout: 15_000 }).toBeGreaterThan(1);
	expect(looks.filter((headers) => 'cookie' in headers)).toEqual([]);
	behind.network.becomes('cut');
	await page.evaluate(() => document.querySelector<HTMLFormElement>('#answers')?.requestSubmit());
	await untilSaid(page, 0);
	const stored = await page.evaluate(async () => [
		localStorage.length,
		sessionStorage.length,
		(await indexedDB.databases()).length,
		(await caches.keys()).length,
		(await navigator.serviceWorker.getRegistrations()).length,
		JSON.stringify(history.state),
	]);
	expect(stored).toEqual([0, 0, 0, 0, 0, 'null']);
	await later(page, 181);
	expect(await page.$eval('[data-asks]', (dialog) => (dialog as HTMLDialogElement).open)).toBe(true);
	await page.browserContext().close();
});

test('a page whose answer is refused is drawn by the server, as without a script', async () => {
	const { page } = await behind.person('home');
	await behind.open(page, 'refer/name');
	await pressAndGo(page, forward);
	expect(path(page)).toBe('/en/refer/name');
	expect(await page.$eval('#error-summary', ({ textContent }) => textContent?.length)).toBeGreaterThan(5);
	await fill(page, { name: 'Rosa' });
	await pressAndGo(page, forward);
	expect(path(page)).not.toBe('/en/refer/name');
	await page.browserContext().close();
});
