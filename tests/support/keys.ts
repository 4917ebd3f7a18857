import type { KeyInput, Page } from 'puppeteer';

const most = 150;

/** Whether what has focus is the first thing on the page that a selector names. */
const isAt = (page: Page, selector: string) =>
	page.evaluate((wanted) => document.querySelector(wanted) === document.activeElement, selector);

/** Presses one key again and again until focus is where it is wanted. */
export async function reach(page: Page, key: KeyInput, selector: string): Promise<void> {
	for (let pressed = 0; pressed <= most; pressed += 1) {
		if (await isAt(page, selector)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${most} times ${key} do not lead to ${selector} on ${page.url()}`);
}

/** Presses a key that leads to another page, and waits until it is there. */
export async function pressKeyAndGo(page: Page, key: KeyInput): Promise<void> {
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(key)]);
}

/** The last part of a page's address: which question it asks. */
export const leaf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
