import { onceForWords, wordsInUse } from './catalogue.ts';
import { flatWords } from './strings.ts';

/** The words of a language that our own strings write with a small letter, so that none is a name. Server only. */
export const smallLetterWords = onceForWords((language): ReadonlySet<string> => {
	const said = flatWords(wordsInUse()[language] ?? {}).map(([, words]) => words);
	// "I" is the one word of ours with a capital letter wherever it stands.
	return new Set(['i', ...(said.join('\n').match(/(?<![\p{L}\p{M}{])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? [])]);
});
