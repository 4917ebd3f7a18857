import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { openEyes } from './probes/eyes.ts';

export interface WellPage {
	page: Page;
	/** An empty page to measure pictures on. */
	board: Page;
	/** A page that is well, but for what stands in it. */
	show(body: string): Promise<void>;
}

/** A small page for the tests of a file that tries what probes find. */
export function wellPage(): WellPage {
	const well = { show } as WellPage;
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
		well.board = await browser.newPage();
		// The last one opened is in front: only that one can be pictured.
		well.page = await browser.newPage();
		await well.board.evaluate(openEyes);
		await well.page.emulateFocusedPage(true);
		await well.page.setViewport({ width: 400, height: 400 });
	});
	afterAll(() => browser.close());
	return well;

	async function show(body: string): Promise<void> {
		await well.page.setContent(`<!doctype html><html lang="en"><head><title>Well</title><style>
			* { box-sizing: border-box; margin: 0; }
			body { padding: 20px; font: 20px/1.5 sans-serif; background: #fff; color: #000; }
			button { min-width: 60px; height: 60px; font: inherit; border: 2px solid #000; background: #fff; }
			:focus-visible { outline: 4px solid #000; outline-offset: 3px; }
			</style></head><body><h1>Well</h1>${body}</body></html>`);
		await well.page.evaluate(openEyes);
	}
}
