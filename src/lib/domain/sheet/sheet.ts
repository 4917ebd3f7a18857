import { printableAll } from './printable.ts';

/**
 * Whatever is handed to a person, as data. The screen, the browser's print, the PDF and plain text draw
 * the same blocks in the same order. Texts are resolved words; a sheet never holds markup.
 */
export interface Sheet {
	kind: 'receipt' | 'first-steps' | 'social-prescription';
	/** BCP 47 tag of the sheet's words, e.g. `fr-CA`. */
	language: string;
	direction: 'ltr' | 'rtl';
	/** Who hands it out: the site's name, as it is written there. */
	from: string;
	title: string;
	blocks: Block[];
	/** Stands at the foot of each side when there is more than one. */
	footer: { reference: string; page: string; of: string };
}

export type Block =
	| { kind: 'heading'; text: string }
	| { kind: 'paragraph'; text: string }
	| { kind: 'notice'; text: string }
	| { kind: 'list'; items: string[] }
	| { kind: 'steps'; items: string[] }
	| { kind: 'facts'; facts: Fact[] }
	| { kind: 'reference'; label: string; code: string; hint: string }
	| { kind: 'phones'; phones: Phone[] }
	| { kind: 'goal'; label: string; words: string; facts: Fact[] }
	| ResourceBlock
	| ActionBlock
	| { kind: 'write-in'; label: string; lines: number }
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
	/** What is done, with its number among the actions: "1. Call the friendly bus". */
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
	words: SheetWords;
}

/** A sheet of these blocks, every text made printable. */
export function sheetOf(
	kind: Sheet['kind'],
	language: SheetLanguage,
	content: { from: string; title: string; reference: string; blocks: Block[] },
): Sheet {
	const { words } = language;
	return printableAll({
		kind,
		language: language.tag,
		direction: language.direction,
		from: content.from,
		title: content.title,
		blocks: content.blocks,
		footer: { reference: content.reference, page: words('sheets:page'), of: words('sheets:of') },
	});
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

/** Whether a fact needs a line of its own instead of half of one. */
export function isWide({ label, value }: Fact): boolean {
	return label.length + value.length > 30;
}
