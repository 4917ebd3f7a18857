import type { Page } from 'puppeteer';

/** Waits until a page takes presses: for 700 ms it passes over a second press that was meant for the page before. */
async function awake(page: Page): Promise<void> {
	const old = await page.evaluate(() => performance.now());
	await new Promise((done) => setTimeout(done, Math.max(0, 720 - old)));
}

/** Presses something that leads to another page, and waits until it is there. */
export async function pressAndGo(page: Page, selector: string): Promise<void> {
	await awake(page);
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
}
