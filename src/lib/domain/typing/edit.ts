/** What stands in a field, and its caret or selection as offsets in UTF-16 units, as a browser counts. */
export interface Typing {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Marks that turn text around and that no person types (ACCESSIBILITY O16). */
const turningMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The offsets between whole letters, the text's ends among them. */
function boundaries(text: string): number[] {
	return [...[...letters.segment(text)].map(({ index }) => index), text.length];
}

/** The start of the whole letter that ends at or spans an offset. */
const boundaryBefore = (text: string, at: number) => boundaries(text).findLast((place) => place < at) ?? 0;

/** The end of the whole letter that begins at or spans an offset. */
const boundaryAfter = (text: string, at: number) =>
	boundaries(text).find((place) => place > at) ?? text.length;

const length = (text: string) => [...text].length;

/**
 * Text before the caret and text after it as one, in NFC and without marks that turn it around; unchanged where
 * it would have more than `max` characters (code points, as the server counts them).
 */
export function joined(typing: Typing, before: string, after: string, max: number): Typing {
	const first = before.replace(turningMarks, '').normalize('NFC');
	const last = after.replace(turningMarks, '').normalize('NFC');
	const text = (first + last).normalize('NFC');
	if (length(text) > max && length(text) > length(typing.text)) return typing;
	// A mark put before other marks may unite with them: then the caret stands behind what they became.
	const caret = text.startsWith(first)
		? first.length
		: boundaryAfter(text, boundaryBefore(text, first.length));
	return { text, start: caret, end: caret };
}

/** Puts letters at the caret or in the place of the selection; unchanged where they do not fit in `max`. */
export function insert(typing: Typing, piece: string, max: number): Typing {
	const { text, start, end } = typing;
	return joined(typing, text.slice(0, start) + piece, text.slice(end), max);
}

/** Erases the selection, or the whole letter before the caret with all its marks. */
export function erase(typing: Typing): Typing {
	const { text, start, end } = typing;
	const from = start === end ? boundaryBefore(text, start) : start;
	const to = start === end && start > 0 ? boundaryAfter(text, from) : end;
	return joined(typing, text.slice(0, from), text.slice(Math.max(to, end)), Infinity);
}

/** Moves the caret by one whole letter, or to that end of the selection. */
export function move({ text, start, end }: Typing, way: 'back' | 'forward'): Typing {
	const at = way === 'back' ? start : end;
	const caret = start !== end ? at : way === 'back' ? boundaryBefore(text, at) : boundaryAfter(text, at);
	return { text, start: caret, end: caret };
}

/**
 * Whether a capital is expected next: at the start, and in a line also at the start of each word, for what is
 * asked in one line is a name.
 */
export function beginsWord({ text, start }: Typing, everyWord: boolean): boolean {
	const before = text.slice(0, start);
	return everyWord ? /(^|[\s\p{Pd}])$/u.test(before) : /(^|[.?!]\s+|\n)$/.test(before);
}
