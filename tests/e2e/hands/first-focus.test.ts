import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { pressAndGo } from '../../support/hands.ts';
import { houseOnScreen } from '../../support/on-screen.ts';

const house = houseOnScreen();

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
			const page = await house.page();
			await page.setJavaScriptEnabled(scripts);
			for (const path of ['', '/help', '/privacy', '/stop', '/language', '/display', '/nowhere']) {
				await page.goto(`${house.running.url}/${language}${path}`);
				expect({ path, focused: await focused(page) }).toEqual({ path, focused: 'title' });
				expect(await page.$$eval('[autofocus]', (all) => all.length)).toBe(1);
			}
			await page.goto(`${house.running.url}/${language}`);
			await pressAndGo(page, 'button[value=self]');
			expect(await focused(page)).toBe('title');
			await page.goto(`${house.running.url}/${language}/refer/name`);
			expect(await focused(page)).toBe('title');
			await pressAndGo(page, 'main form .primary');
			expect(await focused(page)).toBe('error-summary');
			expect(await page.$$eval('[autofocus]', (all) => all.length)).toBe(1);
			await page.browserContext().close();
		},
	);
});
