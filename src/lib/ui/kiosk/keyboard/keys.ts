import type { Layout, PageName } from './layouts.ts';

/** What is asked for: a line (a name, a place), several lines, or a phone number. */
export type TypedKind = 'line' | 'lines' | 'phone';

/** The words on keys, by what the keys do. */
export type KeyWord =
	'space' | 'erase' | 'capitals' | 'left' | 'right' | 'line' | 'joiner' | 'done' | 'none' | PageName;

export type Act =
	| { what: 'insert'; text: string }
	| { what: 'tone'; mark: string }
	| { what: 'page'; page: PageName }
	| { what: 'capitals' | 'erase' | 'left' | 'right' | 'done' };

export interface Key {
	/** Which key it is while the page of keys turns under it. */
	id: string;
	act: Act;
	/** A letter, drawn large; or the code of the words on it. */
	letter?: string;
	word?: KeyWord;
	/** A tone's own name, which is the same for every reader of Vietnamese. */
	name?: string;
	pressed?: boolean;
}

/** The tones of Vietnamese: the mark each puts on a vowel, and the letter that shows it. */
const tones: Readonly<Record<string, { mark: string; letter: string }>> = {
	sắc: { mark: '\u0301', letter: 'á' },
	huyền: { mark: '\u0300', letter: 'à' },
	hỏi: { mark: '\u0309', letter: 'ả' },
	ngã: { mark: '\u0303', letter: 'ã' },
	nặng: { mark: '\u0323', letter: 'ạ' },
};

const space: Omit<Key, 'id'> = { act: { what: 'insert', text: ' ' }, word: 'space' };

function keyOf(token: string, capitals: boolean): Omit<Key, 'id'> {
	const name = /^\{(.+)\}$/.exec(token)?.[1];
	if (name === undefined) {
		const upper = token.toUpperCase();
		const letter = capitals && upper.length === token.length ? upper : token;
		return { act: { what: 'insert', text: letter.replace('◌', '') }, letter };
	}
	if (name === 'space') return space;
	// U+200C, which keeps two parts of a Persian word apart.
	if (name === 'joiner') return { act: { what: 'insert', text: '\u200c' }, word: 'joiner' };
	const tone = tones[name];
	if (!tone) return { act: { what: 'tone', mark: '' }, word: 'none' };
	return { act: { what: 'tone', mark: tone.mark }, letter: tone.letter, name };
}

/** Whether a page of a layout has small and capital letters. */
export function hasCapitals(layout: Layout, page: PageName): boolean {
	return (
		page !== 'numbers' && (layout[page] ?? []).some((row) => /\p{Ll}/u.test(row.replace(/\{.+?\}/g, '')))
	);
}

/** Which key it is for who hears it: what it types in small letters, a tone by its name, else what it does. */
export function signOf({ act, name, word, id }: Key): string {
	if (word) return word;
	return name ?? (act.what === 'insert' ? act.text.toLowerCase() : id);
}

/** Every key of one page, row by row; the last row is that of the keys that type no letter. */
export function rowsOf(layout: Layout, page: PageName, capitals: boolean, kind: TypedKind): Key[][] {
	const letters = (layout[page] ?? layout.letters).map((row, index) =>
		row.split(' ').map((token, place): Key => ({
			id: `${String(index)}.${String(place)}`,
			...keyOf(token, capitals),
		})),
	);
	const others = (Object.keys(layout) as PageName[]).filter((name) => name !== 'letters');
	const named = (word: KeyWord & Act['what']): Key => ({ id: word, act: { what: word } as Act, word });
	const last: Key[] = [];
	if (hasCapitals(layout, page)) last.push({ ...named('capitals'), pressed: capitals });
	for (const name of others) {
		// The key that led to a page leads back from it, so that it stays under the finger.
		const to = name === page ? 'letters' : name;
		last.push({ id: `to ${name}`, act: { what: 'page', page: to }, word: to });
	}
	if (kind !== 'phone') last.push({ id: 'space', ...space });
	if (kind === 'lines') last.push({ id: 'line', act: { what: 'insert', text: '\n' }, word: 'line' });
	last.push(named('left'), named('right'), named('erase'), named('done'));
	return [...letters, last];
}
