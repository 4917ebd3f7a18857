import { comparable } from './spoken-words.ts';

/** How many words were heard wrong, left out or made up, of so many that were said. */
export interface WordError {
	wrong: number;
	said: number;
}

/** The words of a text as they are counted; Chinese has no spaces, so its letters are. */
function wordsOf(text: string): string[] {
	return comparable(text, true).match(/\p{sc=Han}|[^\s\p{sc=Han}]+/gu) ?? [];
}

/**
 * The fewest words to change, leave out or add between what was said and what was heard (Levenshtein's distance
 * over words, which recognisers are measured by: the word error rate is `wrong / said`). Capitals, accents'
 * ways of being written and punctuation do not count.
 */
export function wordError(said: string, heard: string): WordError {
	const wanted = wordsOf(said);
	let row = wordsOf(heard).map((_, index) => index + 1);
	const other = wordsOf(heard);
	for (const [index, word] of wanted.entries()) {
		let before = index;
		let left = index + 1;
		row = row.map((above, column) => {
			const same = word === other[column] ? 0 : 1;
			const best = Math.min(above + 1, left + 1, before + same);
			before = above;
			left = best;
			return best;
		});
	}
	return { wrong: row.at(-1) ?? wanted.length, said: wanted.length };
}

/** Of 100 words said, how many were heard wrong, to one place; more than 100 where words were made up. */
export function percentWrong(errors: readonly WordError[]): number {
	const sum = (part: keyof WordError) => errors.reduce((all, one) => all + one[part], 0);
	return Math.round((1000 * sum('wrong')) / Math.max(1, sum('said'))) / 10;
}
