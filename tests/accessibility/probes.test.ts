import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { paleBoundaries } from '../support/probes/boundaries.ts';
import { paleOnScreen } from '../support/probes/contrast.ts';
import { openEyes } from '../support/probes/eyes.ts';
import { hiddenFocus } from '../support/probes/focus.ts';
import { inkOutsideLines, sizesOfWords, smallWords } from '../support/probes/letters.ts';
import { longLines } from '../support/probes/lines.ts';
import { disorder, placesOfAids } from '../support/probes/order.ts';
import { speakPseudo } from '../support/probes/pseudo.ts';
import { lackOfRoom, layOver, widestSpacing } from '../support/probes/room.ts';
import { smallTargets } from '../support/probes/targets.ts';
import { drawnByOthers } from '../support/probes/used-fonts.ts';

let browser: Browser;
let page: Page;
let board: Page;
beforeAll(async () => {
	browser = await openBrowser();
	board = await browser.newPage();
	// The last one opened is in front: only that one can be pictured.
	page = await browser.newPage();
	await board.evaluate(openEyes);
	await page.emulateFocusedPage(true);
	await page.setViewport({ width: 400, height: 400 });
});
afterAll(() => browser.close());

/** A page that is well, but for what stands in it. */
async function show(body: string): Promise<void> {
	await page.setContent(`<!doctype html><html lang="en"><head><title>Well</title><style>
		* { box-sizing: border-box; margin: 0; }
		body { padding: 20px; font: 20px/1.5 sans-serif; background: #fff; color: #000; }
		button { min-width: 60px; height: 60px; font: inherit; border: 2px solid #000; background: #fff; }
		:focus-visible { outline: 4px solid #000; outline-offset: 3px; }
		</style></head><body><h1>Well</h1>${body}</body></html>`);
	await page.evaluate(openEyes);
}

/** What each probe has to find, and in what; the first of each pair is well. */
const room = () => page.evaluate(lackOfRoom);
const spaced = async () => {
	await page.evaluate(layOver, widestSpacing);
	const found = await room();
	await page.evaluate(layOver, '');
	return found;
};
const pseudo = async () => {
	await page.evaluate(speakPseudo);
	return room();
};
const targets = () => page.evaluate(smallTargets, { least: 48, gap: 8 });
const focus = () => page.evaluate(hiddenFocus, { thick: 4, contrast: 4.5 });
const boundaries = () => page.evaluate(paleBoundaries, 4.5);
const lines = () => page.evaluate(longLines, { letters: 20, wideLetters: 10 });
const ink = () => page.evaluate(inkOutsideLines);
const order = () => page.evaluate(disorder);
const contrast = () => paleOnScreen(page, board, { words: 7, body: 10, controls: 4.5 });
const small = () => page.evaluate(smallWords, 18);

const cases: [name: string, look: () => Promise<string[]>, well: string, broken: string, says: RegExp][] = [
	['a small target', targets, '<button>Go</button>', '<button style="height:47px">Go</button>', /60 x 47/],
	[
		'targets side by side',
		targets,
		'<button>One</button><br><button style="margin-top:8px">Two</button>',
		'<button>One</button><br><button style="margin-top:-5px">Two</button>',
		/One is .* px from .*Two/,
	],
	['a wide page', room, '<p>Words</p>', '<p style="width:500px">Words</p>', /scrolls sideways/],
	[
		'words cut off',
		room,
		'<p style="width:90px;overflow:hidden">Words</p>',
		'<p style="width:20px;overflow:hidden">Words</p>',
		/cut off/,
	],
	[
		'words that stick out',
		room,
		'<button style="width:90px">Words</button>',
		'<button style="width:60px"><span style="position:relative;left:40px">Words</span></button>',
		/sticks out/,
	],
	[
		'words over one another',
		room,
		'<p>One</p><p>Two</p>',
		'<p>One</p><p style="margin-top:-20px">Two</p>',
		/over one another/,
	],
	[
		'a person’s own spacing',
		spaced,
		'<p style="width:200px;overflow:hidden">Some words</p>',
		'<p style="width:105px;overflow:hidden;white-space:nowrap">Some words</p>',
		/cut off/,
	],
	[
		'longer words',
		pseudo,
		'<p style="width:300px;overflow:hidden">Wonderful</p>',
		'<p style="width:100px;overflow:hidden">Wonderful</p>',
		/cut off/,
	],
	[
		'focus off the screen',
		focus,
		'<button>Go</button>',
		'<button style="position:fixed;left:-30px">Go</button>',
		/not on the screen/,
	],
	[
		'focus behind something',
		focus,
		'<button>Go</button>',
		'<button>Go</button><p style="position:fixed;inset:0">Over it</p>',
		/is behind/,
	],
	['no ring', focus, '<button>Go</button>', '<button style="outline:none">Go</button>', /has no ring/],
	['a thin ring', focus, '<button>Go</button>', '<button style="outline-width:2px">Go</button>', /of 2px/],
	['a pale ring', focus, '<button>Go</button>', '<button style="outline-color:#999">Go</button>', /2.8:1/],
	[
		'a pale edge',
		boundaries,
		'<button>Go</button>',
		'<button style="border-color:#999">Go</button>',
		/2.8:1/,
	],
	['a long line', lines, '<p>A few words</p>', '<p>More words than one follows</p>', /27 letters/],
	['a long Chinese line', lines, '<p>請選擇您的語言</p>', '<p>請選擇您的語言請選擇您</p>', /11 letters/],
	['stretched lines', lines, '<p>Words</p>', '<p style="text-align:justify">Words</p>', /justified/],
	['ink above the line', ink, '<p>ÅÇ</p>', '<p style="line-height:0.8">ÅÇ</p>', /px of ink/],
	['small words', small, '<p>Words</p>', '<p style="font-size:17px">Words</p>', /is 17px/],
	['a second h1', order, '<h2>More</h2>', '<h1>More</h1>', /2 h1/],
	['an id twice', order, '<p id="a">A</p>', '<p id="a">A</p><p id="a">B</p>', /a stands twice/],
	[
		'a picture alone',
		order,
		'<button><svg width="9" height="9"></svg> Go</button>',
		'<button aria-label="Go"><svg width="9" height="9"></svg></button>',
		/without words/,
	],
	[
		'another name',
		order,
		'<a href="/" aria-label="Go on">Go</a>',
		'<a href="/" aria-label="On">Go</a>',
		/On/,
	],
	['a hull', order, '<p>Words</p>', '<p><ul><li>Words</li></ul></p>', /an empty p/],
	[
		'pale words',
		contrast,
		'<p style="color:#333">Words</p>',
		'<p style="color:#666">Words</p>',
		/Words: 5.7:1 on the screen/,
	],
];

describe('a probe finds', () => {
	test.each(cases)('%s', async (_, look, well, broken, says) => {
		await show(well);
		expect(await look()).toEqual([]);
		await show(broken);
		expect(await look()).toContainEqual(expect.stringMatching(says));
	});
});

test('letters of another typeface are found', async () => {
	await show('<p lang="en-CA">Words</p>');
	const client = await page.createCDPSession();
	expect(await drawnByOthers(page, client, 'en')).toContainEqual(expect.stringMatching(/Words .*: 5 by /));
});

test('words that keep their size are told from those that grow', async () => {
	await show('<p style="font-size:1.25rem">Grows</p><p>Stays</p>');
	await page.evaluate(layOver, 'html { font-size: 200% !important; }');
	const sizes = (await page.evaluate(sizesOfWords)).slice(1);
	expect(sizes.map(({ size }) => size)).toEqual([40, 20]);
});

test('the header’s aids are found where they stand', async () => {
	await show('<div><header><button>Help</button></header></div>');
	expect(await page.evaluate(placesOfAids)).toEqual([{ said: 'Help', x: 20, y: expect.any(Number) }]);
});
