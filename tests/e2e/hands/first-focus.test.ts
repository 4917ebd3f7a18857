import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { pressAndGo } from '../../support/hands.ts';
import { startPorchlight, type Running } from '../../support/porchlight.ts';

let running: Running;
let browser: Browser;
beforeAll(async () => {
	running = await startPorchlight();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser.close();
	await running.close();
});

/** Where focus is, once the browser has put it somewhere. */
async function focused(page: Page): Promise<string> {
	const read = () => page.evaluate(() => document.activeElement?.id ?? '');
	await expect.poll(read, { timeout: 5000 }).not.toBe('');
	return read();
}

describe.each([true, false])('with scripts: %s', (scripts) => {
	test.each(['en', 'fa'])(
		'focus is on the heading of a new page and on the errors of a refused one, in %s',
		async (language) => {
			const page = await (await browser.createBrowserContext()).newPage();
			await page.setJavaScriptEnabled(scripts);
			for (const path of ['', '/help', '/privacy', '/stop', '/language', '/display', '/nowhere']) {
				await page.goto(`${running.url}/${language}${path}`);
				expect({ path, focused: await focused(page) }).toEqual({ path, focused: 'title' });
				expect(await page.$$eval('[autofocus]', (all) => all.length)).toBe(1);
			}
			await page.goto(`${running.url}/${language}`);
			await pressAndGo(page, 'button[value=self]');
			expect(await focused(page)).toBe('title');
			await page.goto(`${running.url}/${language}/refer/name`);
			expect(await focused(page)).toBe('title');
			await pressAndGo(page, 'main form .primary');
			expect(await focused(page)).toBe('error-summary');
			expect(await page.$$eval('[autofocus]', (all) => all.length)).toBe(1);
			await page.browserContext().close();
		},
	);
});
