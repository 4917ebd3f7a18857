import { describe, expect, test } from 'vitest';
import { beginsWord, erase, insert, move, type Typing } from './edit.ts';

/** A text with `|` at its caret, or around its selection. */
export function typing(marked: string): Typing {
	const [before = '', chosen = '', after] = marked.split('|');
	const start = before.length;
	return after === undefined
		? { text: before + chosen, start, end: start }
		: { text: before + chosen + after, start, end: start + chosen.length };
}
const shown = ({ text, start, end }: Typing) =>
	start === end
		? `${text.slice(0, start)}|${text.slice(start)}`
		: `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

test.each([
	['|', 'a', 'a|'],
	['Ros|lind', 'a', 'Rosa|lind'],
	['Ro|sal|ind', 'x', 'Rox|ind'],
	['فر|ده', 'ی', 'فری|ده'],
	['سل|م', 'ا', 'سلا|م'],
	['می|خواهم', '\u200c', 'می\u200c|خواهم'],
	['김|희', '영', '김영|희'],
	['e|', '\u0301', 'é|'],
	['Rene|x', '\u0301', 'René|x'],
	['|\u0301x', 'e', 'é|x'],
	['ड|', '\u093c', 'ड\u093c|'],
	['ਸ|', '\u0a3c', 'ਸ\u0a3c|'],
	['👩‍👧|', 'a', '👩‍👧a|'],
])('%s and %s make %s', (before, piece, after) => {
	expect(shown(insert(typing(before), piece, 120))).toBe(after);
});

test.each([
	['|abc', '|abc'],
	['ab|c', 'a|c'],
	['a|b|c', 'a|c'],
	['|abc|', '|'],
	['سلا|م', 'سل|م'],
	['कि|ताब', '|ताब'],
	['ਨਿੱ|ਕੀ', 'ਨ|ਕੀ'.replace('ਨ', '')],
	['x👩‍👧|y', 'x|y'],
	['e\u0301|', '|'],
	['می\u200c|خواهم', 'م|خواهم'],
])('erasing at %s leaves %s', (before, after) => {
	expect(shown(erase(typing(before)))).toBe(after);
});

test.each([
	['ab|c', 'back', 'a|bc'],
	['ab|c', 'forward', 'abc|'],
	['|abc', 'back', '|abc'],
	['abc|', 'forward', 'abc|'],
	['a|bc|d', 'back', 'a|bcd'],
	['a|bc|d', 'forward', 'abc|d'],
	['س|لام', 'forward', 'سل|ام'],
	['कि|ताब', 'forward', 'किता|ब'],
	['김영|희', 'back', '김|영희'],
] as const)('from %s the caret goes %s to %s', (before, way, after) => {
	expect(shown(move(typing(before), way))).toBe(after);
});

describe('a field', () => {
	test('takes as many characters as the server counts, and no more', () => {
		expect(insert(typing('abc|'), 'd', 3)).toEqual(typing('abc|'));
		expect(shown(insert(typing('ab|c|'), 'd', 3))).toBe('abd|');
		expect(shown(insert(typing('😀😀|'), 'd', 3))).toBe('😀😀d|');
		expect(shown(insert(typing('abe|'), '\u0301', 3))).toBe('abé|');
	});

	test('that was too long already can be made shorter', () => {
		expect(shown(erase(typing('abcdef|')))).toBe('abcde|');
	});

	const turning = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff';
	test('never holds a mark that turns text around, and the caret stays where it was', () => {
		expect(shown(insert(typing(`${turning}سل|م${turning}`), `${turning}ا`, 120))).toBe('سلا|م');
		expect(shown(erase(typing(`a${turning}b|c`)))).toBe('a|c');
	});
});

test.each([
	['|', true, true],
	['Rosa |', true, true],
	['Ana-|', true, true],
	['Rosa|', true, false],
	['|', false, true],
	['I am |', false, false],
	['Hello. |', false, true],
	['Hello.|', false, false],
	['12 Oak St\n|', false, true],
])('a capital comes next in %j, every word %s: %s', (before, everyWord, expected) => {
	expect(beginsWord(typing(before), everyWord)).toBe(expected);
});

test('any sequence of keys keeps whole letters, NFC and the caret within the text', () => {
	const pieces = ['a', '\u0301', 'س', '\u200c', 'क', '्', 'ष', 'ि', 'ਸ', '\u0a3c', '한', '😀', ' '];
	let seed = 7;
	const pick = (many: number) => (seed = (seed * 16807) % 2147483647) % many;
	let now = typing('|');
	for (let step = 0; step < 3000; step += 1) {
		const what = pick(5);
		if (what < 3) now = insert(now, pieces[pick(pieces.length)] ?? '', 40);
		else if (what === 3) now = pick(2) ? erase(now) : move(now, 'forward');
		else now = move(now, 'back');
		expect(now.text).toBe(now.text.normalize('NFC'));
		expect([...now.text].length).toBeLessThanOrEqual(40);
		expect(now.start >= 0 && now.start === now.end && now.end <= now.text.length).toBe(true);
	}
});
