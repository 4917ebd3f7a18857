/** One sentence as it is spoken, in one language. */
export interface Line {
	text: string;
	/** Our code of its language. */
	language: string;
	/** A person's own words: no outside service hears them and nothing keeps their sound. */
	personal: boolean;
	/** Tells something about the person, in whoever's words: not spoken into a room unasked (ACCESSIBILITY V08). */
	private: boolean;
}

/** A line with the server's word that it stands on a page of ours. */
export interface SignedLine extends Line {
	signature: string;
}

export type ItemKind = 'words' | 'link' | 'button' | 'choice' | 'field';

/** What an element can be found in; the words for each are signed ahead. */
export type ItemState = 'always' | 'on' | 'off' | 'empty' | 'filled';

/** One thing on the page, as it is heard; numbers in lists are those of the script's lines or items. */
export interface ScriptItem {
	/** The element's number, as its `data-say` has it. */
	at: number;
	kind: ItemKind;
	/** What is shown. */
	shown: number[];
	/** What only who cannot see needs, such as which "Change" this is; heard when the item has focus. */
	unseen: number[];
	/** Its role, state and place in words. */
	role: Partial<Record<ItemState, number>>;
	/** What stands in a field when the page comes. */
	value: number[];
	/** The items that label and explain it, heard before it when it has focus. */
	about: number[];
	/** Not a part of the page's text: heard only when it has focus. */
	onFocus: boolean;
}

/** Everything that can be heard on one page. */
export interface SpeechScript {
	/** Our code of the page's language. */
	language: string;
	/** In the order of reading. */
	items: ScriptItem[];
	/** How many of them are the page's own matter. */
	matter: number;
	/** What a kiosk's keys do, heard after the page's matter; none at home. */
	keys: number[];
	lines: SignedLine[];
	/** What the voice itself says, by name: "Paused", each pace, each loudness. */
	words: Record<string, number>;
	/** How fast and how strong each choice of pace and loudness is, in order: 1 is as recorded. */
	steps: Record<'pace' | 'loudness', readonly { choice: string; value: number }[]>;
}

export type Region = 'main' | 'before' | 'after';

/**
 * The order of reading: the page's own matter first, then what stands above and below it on every page, as a
 * reader at a desk would do it; within each part as it is shown.
 */
export function inReadingOrder<Item extends { region: Region }>(items: readonly Item[]): Item[] {
	const order: readonly Region[] = ['main', 'before', 'after'];
	return order.flatMap((region) => items.filter((item) => item.region === region));
}
