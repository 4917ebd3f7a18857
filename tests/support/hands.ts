import type { CDPSession, Page } from 'puppeteer';

/** Waits until a page takes presses: for 700 ms it passes over a second press that was meant for the page before. */
export async function awake(page: Page): Promise<void> {
	// Nobody presses what is not seen yet: a page shows itself when its letters are there (src/app.html).
	await page.waitForSelector('html:not([data-letters])');
	// As old as it is for presses: some tests let the clocks of their pages run ahead.
	const old = await page.evaluate(() => new Event('look').timeStamp);
	await new Promise((done) => setTimeout(done, Math.max(0, 720 - old)));
}

/** Waits until nothing lies over it any more: “More below” goes from a page's end with the next picture only. */
async function inReach(page: Page, selector: string): Promise<void> {
	const isOnTop = (element: Element) => {
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const { x, y, width, height } = element.getBoundingClientRect();
		return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
	};
	for (let looks = 0; looks < 250; looks++) {
		if (await page.$eval(selector, isOnTop)) return;
		await new Promise((later) => setTimeout(later, 20));
	}
	throw new Error(`something lies over ${selector}`);
}

/** A finger's press, without a wait for another page. */
export async function press(page: Page, selector: string): Promise<void> {
	await awake(page);
	await inReach(page, selector);
	await page.click(selector);
}

/** Presses something that leads to another page, and waits until it is there. */
export async function pressAndGo(page: Page, selector: string): Promise<void> {
	await awake(page);
	await inReach(page, selector);
	await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The last part of a page's address. */
export const leaf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** The middle of what is pressed, on the screen as it is now. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
	const { x, y, width, height } = await page.$eval(selector, (element) => {
		element.scrollIntoView({ block: 'center' });
		return element.getBoundingClientRect().toJSON() as DOMRect;
	});
	return { x: x + width / 2, y: y + height / 2 };
}

/** A press of the mouse at a moment that we name, in seconds since 1970: a busy machine is late, a hand is not. */
export async function pressAt(client: CDPSession, { x, y }: { x: number; y: number }, timestamp: number) {
	const press = { x, y, timestamp, button: 'left', clickCount: 1 } as const;
	await client.send('Input.dispatchMouseEvent', { ...press, type: 'mousePressed' });
	await client.send('Input.dispatchMouseEvent', { ...press, type: 'mouseReleased' });
}

/** Two presses at the same place of the screen, whatever is there by then. */
export async function pressTwice(page: Page, selector: string, gap: number): Promise<void> {
	const middle = await middleOf(page, selector);
	const client = await page.createCDPSession();
	const loaded = page.waitForNavigation({ waitUntil: 'load' });
	const first = Date.now();
	await pressAt(client, middle, first / 1000);
	await pause(gap);
	await pressAt(client, middle, (first + gap) / 1000);
	await loaded;
	await client.detach();
	await page.waitForNetworkIdle({ idleTime: 300 });
}
