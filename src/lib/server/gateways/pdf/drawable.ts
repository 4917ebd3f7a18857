const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Longer words than this may be broken anywhere, or they would run off the paper. */
const longestWord = 26;

/**
 * A text as the typefaces can draw it. PDF/UA-1 forbids a glyph that is not there: what cannot be drawn
 * becomes its plain letter (ạ → a) or a question mark, so that nothing vanishes unseen.
 */
export function drawable(text: string, draws: (character: string) => boolean): string {
	let drawn = '';
	for (const { segment } of graphemes.segment(text)) {
		const plain = String.fromCodePoint(segment.normalize('NFD').codePointAt(0) ?? 63);
		if (segment === '\n' || [...segment].every(draws)) drawn += segment;
		else drawn += /\p{L}|\p{N}/u.test(plain) && draws(plain) ? plain : '?';
	}
	return drawn;
}

/** The text cut into pieces between which a line may end: whole, unless a word is too long for any line. */
export function pieces(text: string): string[] {
	if (!text.split(/\s/).some((word) => word.length > longestWord)) return [text];
	return text
		.split(/(\s+)/)
		.flatMap((word) => (word.length > longestWord ? (word.match(/.{1,12}/gsu) ?? []) : [word]))
		.filter((piece) => piece !== '');
}
