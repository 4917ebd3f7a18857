import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openEyes } from '../support/probes/eyes.ts';
import { hiddenFocus } from '../support/probes/focus.ts';
import { narrowTargets, outOfSight, smallLetters } from '../support/probes/millimetres.ts';
import { smallTargets } from '../support/probes/targets.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
	browser = await openBrowser();
	page = await browser.newPage();
	await page.emulateFocusedPage(true);
	await page.setViewport({ width: 400, height: 400 });
});
afterAll(() => browser.close());

/** A page of a kiosk that is well, but for what stands in it. */
async function show(body: string): Promise<void> {
	await page.setContent(`<!doctype html><html lang="en"><head><title>Well</title><style>
		* { box-sizing: border-box; margin: 0; }
		body { font: 40px/1.5 sans-serif; }
		button { min-width: 60px; height: 60px; font: inherit; }
		:focus-visible { outline: 7px solid #000; outline-offset: 3px; }
		[data-more-below] { position: sticky; bottom: 0; height: 0; }
		[data-more-below] a { position: absolute; bottom: 0; }
		</style></head><body><main>${body}</main></body></html>`);
	await page.evaluate(openEyes);
}

const density = 0.248;
const em = () => page.evaluate(smallLetters, { density, em: 8, capital: 0, small: 0 });
const letters = () => page.evaluate(smallLetters, { density, em: 0, capital: 4.8, small: 3.57 });
const wide = () => page.evaluate(narrowTargets, 60 / density);
const keys = () => page.evaluate(smallTargets, { least: 80, keys: 60, gap: 16 });
const below = () => page.evaluate(outOfSight, false);
const question = () => page.evaluate(outOfSight, true);
const ring = () => page.evaluate(hiddenFocus, { thick: 1.5 / density, contrast: 4.5 });

const more = (words: string) => `<div data-more-below>${words}</div>`;
const link = '<a href="#" style="display: block">More below</a>';
const asked = (
	space: string,
) => `<form id="answers"><div class="field"><label><input type="radio">Yes</label></div>
	<button class="primary" style="margin-top:${space}">Continue</button></form>${more('')}`;

test.each<[name: string, look: () => Promise<string[]>, well: string, broken: string, says: RegExp]>([
	['a small em', em, '<p>Words</p>', '<p style="font-size:32px">Words</p>', /an em of 7\.9 mm/],
	['small capitals', letters, '<p>Words</p>', '<p style="font-size:20px">Words</p>', /capitals of 3\.\d mm/],
	[
		'small letters',
		letters,
		'<p>Words</p>',
		'<p style="font-size:20px">Words</p>',
		/small letters of 2\.\d mm/,
	],
	[
		'a narrow answer',
		wide,
		'<button class="primary" style="width:242px">Go</button><button>Narrow</button>',
		'<button class="primary" style="width:240px">Go</button>',
		/Go is 240 wide/,
	],
	[
		'a small key',
		keys,
		'<button data-key="a">a</button><button style="height:80px;width:80px;margin:20px">Go</button>',
		'<button data-key="a" style="height:59px">a</button>',
		/60 x 59/,
	],
	[
		'a page that goes on in silence',
		below,
		`<p style="height:900px">Words</p>${more(link)}`,
		`<p style="height:900px">Words</p>${more('')}`,
		/goes on below the screen in silence: 900 px of 400/,
	],
	[
		'a page that says it goes on and does not',
		below,
		`<p>Words</p>${more('')}`,
		`<p>Words</p>${more(link)}`,
		/says that it goes on, and does not/,
	],
	['a page that could not say it', below, `<p>Words</p>${more('')}`, '<p>Words</p>', /nothing could say/],
	['a question below the screen', question, asked('0'), asked('300px'), /answers is \d+ px high of 400/],
	[
		'a thin ring',
		ring,
		'<button style="margin:20px">Go</button>',
		'<button style="margin:20px;outline-width:5px">Go</button>',
		/of 5px/,
	],
])('a probe of a kiosk finds %s', async (_, look, well, broken, says) => {
	await show(well);
	expect(await look()).toEqual([]);
	await show(broken);
	expect(await look()).toContainEqual(expect.stringMatching(says));
});
