import { catalogue } from './catalogue.ts';
import { flatWords } from './strings.ts';

const known = new Map<string, ReadonlySet<string>>();

/** The words of a language that our own strings write with a small letter, so that none is a name. Server only. */
export function smallLetterWords(language: string): ReadonlySet<string> {
	const words = known.get(language) ?? read(language);
	known.set(language, words);
	return words;
}

function read(language: string): ReadonlySet<string> {
	const said = flatWords(catalogue[language] ?? {}).map(([, words]) => words);
	// "I" is the one word of ours with a capital letter wherever it stands.
	return new Set(['i', ...(said.join('\n').match(/(?<![\p{L}\p{M}{])\p{Ll}[\p{L}\p{M}'’-]*/gu) ?? [])]);
}
