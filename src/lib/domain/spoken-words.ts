import type { NeedCode } from './need.ts';

/** Something to look for in what was said: a word, a phrase, or the beginning of one. */
export type Term = RegExp;

/** What people say for our codes in one language; the words themselves stand in `locales/<language>/spoken.json`. */
export interface SpokenWords {
	/** Whether a mark above or below a letter makes another word of it, as in Vietnamese. */
	tones: boolean;
	/** The first, the second…, as the choices stand on the screen. */
	numbers: readonly (readonly Term[])[];
	/** By the code of a choice. */
	choices: Readonly<Record<string, readonly Term[]>>;
	needs: Readonly<Partial<Record<NeedCode, readonly Term[]>>>;
	/** What stands between the parts of a choice's words: "and", "or". */
	joiners: readonly Term[];
	/** What turns an answer around. */
	not: readonly Term[];
	/** What says that there is no need: "no problem with". */
	noNeed: readonly Term[];
	/** Where something else begins: "but". */
	but: readonly Term[];
	danger: readonly Term[];
}

/** From where to where something stands in a text. */
export interface Span {
	from: number;
	to: number;
}

/** Arabic letters that are typed one for another, in Persian too. */
const alike: Readonly<Record<string, string>> = {
	أ: 'ا',
	إ: 'ا',
	آ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ة: 'ه',
};

/** A text as two people would write it alike: no capitals, accents, vowel signs of Arabic, or marks. */
export function comparable(text: string, tones: boolean): string {
	const apart = text
		.normalize('NFKD')
		.toLowerCase()
		// Nuktas, tatweel and joiners are left out as often as not; Arabic vowel signs nearly always are.
		.replace(/[\u093c\u0a3c\u0640\u200b-\u200d\u064b-\u0652]/gu, '');
	return (tones ? apart : apart.replace(/[\u0300-\u036f]/gu, ''))
		.normalize('NFC')
		.replace(/[أإآىیکة]/gu, (letter) => alike[letter] ?? letter)
		.replace(/ँ/gu, 'ं')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

/** The words of one string, `|` between them; a star stands for any ending. */
export function termsOf(list: string, tones: boolean): Term[] {
	return list
		.split('|')
		.map((term) => ({ words: comparable(term, tones), open: term.trim().endsWith('*') }))
		.filter(({ words }) => words !== '')
		.map(({ words, open }) => termFor(words, open));
}

function termFor(words: string, open: boolean): Term {
	// Chinese has no spaces, Korean puts its particles behind a word, and Arabic its articles before it.
	if (/\p{sc=Han}/u.test(words)) return new RegExp(words, 'gu');
	if (/\p{sc=Hangul}/u.test(words)) return new RegExp(`(?<=^| )${words}`, 'gu');
	const before = /\p{sc=Arabic}/u.test(words) ? '(?:و|ف)?(?:ال|بال|لل|ب|ل)?' : '';
	return new RegExp(`(?<=^| )${before}${words}${open ? '[^ ]*' : ''}(?= |$)`, 'gu');
}

/** Where any of these terms stands in a text that was made comparable. */
export function spansOf(text: string, terms: readonly Term[]): Span[] {
	return terms.flatMap((term) =>
		[...text.matchAll(term)].map(({ index, 0: found }) => ({ from: index, to: index + found.length })),
	);
}

/** Whether any of these terms stands in a text that was made comparable. */
export function says(text: string, terms: readonly Term[]): boolean {
	return spansOf(text, terms).length > 0;
}

/** The parts of a comparable text between these terms. */
export function partsBetween(text: string, terms: readonly Term[]): string[] {
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of spansOf(text, terms).sort((one, other) => one.from - other.from)) {
		if (from < at) continue;
		parts.push(text.slice(at, from));
		at = to;
	}
	return [...parts, text.slice(at)].map((part) => part.trim()).filter(Boolean);
}
