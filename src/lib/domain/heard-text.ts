/** The script that each of our languages is written in, by the language's code (ACCESSIBILITY V15). */
const scripts: Readonly<Record<string, RegExp>> = {
	pa: /\p{sc=Gurmukhi}/u,
	hi: /\p{sc=Devanagari}/u,
	fa: /\p{sc=Arabic}/u,
	ar: /\p{sc=Arabic}/u,
	ko: /\p{sc=Hangul}/u,
	'zh-Hant': /\p{sc=Han}/u,
	'zh-Hans': /\p{sc=Han}/u,
};

const latin = /\p{sc=Latin}/u;

/** Japanese is written with many Chinese signs, and is what recognisers make of Chinese they did not hear. */
const japanese = /\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** How much of a text must be in its language's script: names and loan words may be in another, 0 to 1. */
const least = 0.6;

/** Whether what was heard is written as its language is: a recogniser that guesses writes another one. */
export function isInScriptOf(language: string, text: string): boolean {
	if (japanese.test(text)) return false;
	const letters = [...text].filter((sign) => /\p{L}/u.test(sign));
	const own = letters.filter((sign) => (scripts[language] ?? latin).test(sign));
	return letters.length === 0 ? /\p{N}/u.test(text) : own.length / letters.length >= least;
}

/** A piece of what was heard, as a recogniser cuts it: a part of a word, or of a sign, in the bytes of UTF-8. */
export interface HeardPiece {
	bytes: readonly number[];
	/** How sure the recogniser is of it, 0 to 1. */
	probability: number;
}

/** A word that was heard with less certainty than this is marked "please check": a probability, 0 to 1. */
const sure = 0.6;

/** A word in a text, by its first character and the one after its last. */
export interface Word {
	from: number;
	to: number;
}

/** The text of all pieces, and how sure each of its characters is. */
function certaintyOf(pieces: readonly HeardPiece[]): { text: string; certainties: number[] } {
	const bytes = pieces.flatMap((piece) => piece.bytes.map((byte) => ({ byte, of: piece.probability })));
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	let text = '';
	const certainties: number[] = [];
	let least = 1;
	for (const { byte, of } of bytes) {
		least = Math.min(least, of);
		const sign = decoder.decode(Uint8Array.of(byte), { stream: true });
		if (sign === '') continue;
		text += sign;
		for (let unit = 0; unit < sign.length; unit++) certainties.push(least);
		least = 1;
	}
	return { text, certainties };
}

/**
 * The words of a text that the recogniser was not sure of, as its language parts words; none where its pieces are
 * of another text. `tag` is the language's BCP 47 tag.
 */
export function uncertainWords(text: string, tag: string, pieces: readonly HeardPiece[]): Word[] {
	const heard = certaintyOf(pieces);
	const begin = heard.text.indexOf(text);
	if (begin < 0 || text === '') return [];
	const words = new Intl.Segmenter(tag, { granularity: 'word' }).segment(text);
	return [...words]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ from: index, to: index + segment.length }))
		.filter(({ from, to }) => Math.min(...heard.certainties.slice(begin + from, begin + to)) < sure);
}
