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

/** Goes to something with the four arrows, by where it is on the screen as one sees it. */
export async function reachByArrows(page: Page, selector: string): Promise<void> {
	for (let pressed = 0; pressed <= most; pressed += 1) {
		if (await isAt(page, selector)) return;
		const [across, down] = await page.evaluate((wanted) => {
			const [to, from] = [document.querySelector(wanted), document.activeElement].map((one) =>
				one?.getBoundingClientRect(),
			);
			if (!to || !from) return [0, 1];
			const apart = to.top + to.height / 2 - from.top - from.height / 2;
			const aside = to.left + to.width / 2 - from.left - from.width / 2;
			return [aside, Math.abs(apart) > from.height / 2 ? apart : 0];
		}, selector);
		const way = down ? (down > 0 ? 'ArrowDown' : 'ArrowUp') : Number(across) > 0 ? 'ArrowRight' : 'ArrowLeft';
		await page.keyboard.press(way);
	}
	throw new Error(`no arrows lead to ${selector} on ${page.url()}`);
}

/** Presses a key that leads to another page, and waits until it is there. */
export async function pressKeyAndGo(page: Page, key: KeyInput): Promise<void> {
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.keyboard.press(key)]);
}

/** The last part of a page's address: which question it asks. */
export const leaf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
