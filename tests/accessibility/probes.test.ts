import { describe, expect, test } from 'vitest';
import { paleBoundaries } from '../support/probes/boundaries.ts';
import { paleOnScreen } from '../support/probes/contrast.ts';
import { hiddenFocus } from '../support/probes/focus.ts';
import { inkOutsideLines, smallWords } from '../support/probes/letters.ts';
import { closeParagraphs, longLines } from '../support/probes/lines.ts';
import { disorder } from '../support/probes/order.ts';
import { speakPseudo } from '../support/probes/pseudo.ts';
import { lackOfRoom, layOver, widestSpacing } from '../support/probes/room.ts';
import { smallTargets } from '../support/probes/targets.ts';
import { wellPage } from '../support/well-page.ts';

const seen = wellPage();

/** What each probe has to find, and in what; the first of each pair is well. */
const room = () => seen.page.evaluate(lackOfRoom);
const spaced = async () => {
	await seen.page.evaluate(layOver, widestSpacing);
	const found = await room();
	await seen.page.evaluate(layOver, '');
	return found;
};
const pseudo = async () => {
	await seen.page.evaluate(speakPseudo);
	return room();
};
const targets = () => seen.page.evaluate(smallTargets, { least: 48, gap: 8 });
const focus = () => seen.page.evaluate(hiddenFocus, { thick: 4, contrast: 4.5 });
const boundaries = () => seen.page.evaluate(paleBoundaries, 4.5);
const lines = () => seen.page.evaluate(longLines, { letters: 20, wideLetters: 10 });
const paragraphs = () => seen.page.evaluate(closeParagraphs, 1.5);
const ink = () => seen.page.evaluate(inkOutsideLines);
const order = () => seen.page.evaluate(disorder);
const bars = { words: 7, body: 10, samples: 7, controls: 4.5 };
const contrast = () => paleOnScreen(seen.page, seen.board, bars);
const strongest = () => paleOnScreen(seen.page, seen.board, { ...bars, words: 20.9, body: 20.9 });
const small = () => seen.page.evaluate(smallWords, 18);

const cases: [name: string, look: () => Promise<string[]>, well: string, broken: string, says: RegExp][] = [
	['a picture behind words', order, '<p>Tea</p>', '<p style="background:url(a)">Tea</p>', /picture behind/],
	['motion', order, '<p>Tea</p>', '<p style="transition:color .2s">Tea</p>', /moves/],
	[
		'answers folded away',
		order,
		'<main><label><input type="radio">Tea</label></main>',
		'<main><select><option>Tea</option></select></main>',
		/does not show its answers/,
	],
	[
		'one choice called wrong',
		order,
		'<label><input type="radio">Tea</label>',
		'<label><input type="radio" aria-invalid="true">Tea</label>',
		/not its group/,
	],
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
	[
		'paragraphs close together',
		paragraphs,
		'<p>One</p><p style="margin-top:1.5lh">Two</p><p class="hint">Hint</p>',
		'<p>One</p><p style="margin-top:1.4lh">Two</p>',
		/Two stands 1.40 lines below/,
	],
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
	[
		'words that are not black on white',
		strongest,
		'<p>Words</p><button data-theme="default" style="color:#333">Warm</button>',
		'<p style="background:#f0f0f0">Words</p>',
		/Words: 18.4:1 on the screen/,
	],
];

describe('a probe finds', () => {
	test.each(cases)('%s', async (_, look, well, broken, says) => {
		await seen.show(well);
		expect(await look()).toEqual([]);
		await seen.show(broken);
		expect(await look()).toContainEqual(expect.stringMatching(says));
	});
});
