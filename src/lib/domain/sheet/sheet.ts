/**
 * Whatever is handed to a person, as data. The screen, the browser's print, the PDF and plain text draw
 * the same blocks in the same order. Texts are resolved words; a sheet never holds markup.
 */
export interface Sheet {
	kind: 'receipt' | 'first-steps' | 'social-prescription' | 'check-in-slip';
	/** BCP 47 tag of the sheet's words, e.g. `fr-CA`. */
	language: string;
	direction: 'ltr' | 'rtl';
	/** The digits it counts with: pages, steps, goals (CLDR numbering system). */
	digits: Digits;
	/** Who hands it out: the site's name, as it is written there. */
	from: string;
	title: string;
	blocks: Block[];
	/** Stands at the foot of each side when there is more than one. */
	footer: { reference: string; page: string; of: string };
}

export type Digits = 'latn' | 'arabext';

export type Block =
	| { kind: 'heading'; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'notice'; text: string }
	/** Small print with a number to call in it, which runs left to right. */
	| { kind: 'line'; before: string; number: string; after: string }
	| { kind: 'list'; items: string[] }
	| { kind: 'steps'; items: string[] }
	| { kind: 'facts'; facts: Fact[] }
	| { kind: 'reference'; label: string; code: string; hint: string }
	| { kind: 'phones'; phones: Phone[] }
	| { kind: 'goal'; label: string; words: string; facts: Fact[] }
	| ResourceBlock
	| ActionBlock
	| { kind: 'write-in'; label: string; lines: number }
	/** A question to answer with a pen, a box before each answer; null where the only answer says all. */
	| { kind: 'ticks'; label: string | null; answers: string[] }
	| { kind: 'page-break' };

/** A label with its value. `asIs` marks names, addresses and codes: never to be translated. */
export interface Fact {
	label: string;
	value: string;
	asIs?: boolean;
	/** BCP 47 tag of the value where it is not in the sheet's language. */
	language?: string;
}

/** A number to call: drawn large, bold, left to right in every language, never translated. */
export interface Phone {
	label: string;
	number: string;
}

export interface ResourceBlock {
	kind: 'resource';
	/** The organisation's own name: never translated. */
	name: string;
	text: string;
	/** BCP 47 tag of the text where it is not in the sheet's language. */
	language?: string;
	phones: Phone[];
	facts: Fact[];
}

export interface ActionBlock {
	kind: 'action';
	/** Its number among the actions, as the sheet counts: "1.". */
	number: string;
	/** What is done, in whatever language it was written: "Call the friendly bus". */
	text: string;
	phones: Phone[];
	facts: Fact[];
}

/** Body sizes a person can choose, in points (CNIB Clear Print: never under 12, 18 better). */
export const textSizes = [16, 20, 26] as const;

export type TextSize = (typeof textSizes)[number];

export const papers = ['letter', 'a4'] as const;

export type Paper = (typeof papers)[number];

/** How a sheet says a key of `locales`; the language is chosen by whoever passes it. */
export type SheetWords = (key: string, values?: Record<string, string | number>) => string;

/** The language a sheet is written in, with its words. */
export interface SheetLanguage {
	tag: string;
	direction: 'ltr' | 'rtl';
	digits: Digits;
	words: SheetWords;
	/** Whether a machine drafted the words and nobody has checked them all. */
	draft: boolean;
}

/** A fact whose label comes from `locales`, or nothing when there is no value to tell. */
export function fact(
	words: SheetWords,
	key: string,
	value: string | undefined,
	how: { asIs?: boolean; language?: string } = {},
): Fact[] {
	if (!value?.trim()) return [];
	return [{ label: words('sheets:label', { label: words(`sheets:${key}`) }), value, ...how }];
}

/** How a text is marked that may be in another language than the sheet; not at all where it is in the sheet's own. */
export function otherThan({ tag }: SheetLanguage, wordsIn: string | undefined): { language?: string } {
	return wordsIn && wordsIn !== tag ? { language: wordsIn } : {};
}

/** A count as a sheet writes it: 12 in Persian digits is ۱۲. */
export function counted(count: number, digits: Digits): string {
	if (digits === 'latn') return String(count);
	return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0x6f0 + Number(digit)));
}

/** Whether a fact needs a line of its own instead of half of one. */
export function isWide({ label, value }: Fact): boolean {
	return label.length + value.length > 30;
}
