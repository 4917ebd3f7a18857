import type { Page } from 'puppeteer';

/** Presses something that leads to another page, and waits until it is there. */
export async function pressAndGo(page: Page, selector: string): Promise<void> {
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
}
