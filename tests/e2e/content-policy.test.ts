import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';

let running: Running;
let browser: Browser;
beforeAll(async () => {
	[running, browser] = await Promise.all([startPorchlight({ LOG_LEVEL: 'warn' }), openBrowser()]);
});
afterAll(async () => {
	await browser.close();
	await running.close();
});

test('no page, missing page or staff page asks the browser for what our policy forbids', async () => {
	const page = await browser.newPage();
	const said: string[] = [];
	page.on('console', (message) => said.push(`${page.url()} ${message.text()}`));
	page.on('pageerror', (error) => said.push(`${page.url()} ${String(error)}`));
	const missing = ['/en/nothing', '/nothing', '/team/nothing', '/en/sheets/none', '/en/sheets/none/pdf'];
	const pages = ['/en', '/fr/help', '/en/privacy', '/en/stop', '/team/sign-in'];
	for (const path of [...missing, ...pages, new URL(running.firstCoordinator).pathname]) {
		await page.goto(running.url + path, { waitUntil: 'networkidle0' });
	}
	expect(said.filter((line) => !line.includes('the server responded with a status of 404'))).toEqual([]);
});
