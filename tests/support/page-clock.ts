import type { Page } from 'puppeteer';

declare global {
	var pageClock: { later(seconds: number): void; started: number };
}

/** Gives a page a clock that can be put forward, and counts the sounds that begin; from the next document on. */
export async function giveClock(page: Page): Promise<void> {
	await page.evaluateOnNewDocument(() => {
		const real = Date.now.bind(Date);
		let ahead = 0;
		Date.now = () => real() + ahead;
		globalThis.pageClock = { later: (seconds) => void (ahead += seconds * 1000), started: 0 };
		const start = OscillatorNode.prototype.start;
		OscillatorNode.prototype.start = function (...when) {
			globalThis.pageClock.started += 1;
			start.apply(this, when);
		};
	});
}

/** Lets so many seconds pass on a page, and the page look at its clock, which it does twice a second. */
export async function later(page: Page, seconds: number): Promise<void> {
	await page.evaluate((more) => globalThis.pageClock.later(more), seconds);
	// Two looks by the real clock.
	await new Promise((seen) => setTimeout(seen, 1100));
}
