import type { Words } from './translator.ts';
import {
	isAboutSomebody,
	keyOfForm,
	formsNeeded,
	blanksOf,
	stringsOf,
	withWords,
	englishOf,
	flatWords,
	wordsAt,
	type Tree,
} from './strings.ts';

/** Why a string cannot be said in its language: it has no words, or its blanks cannot be filled. */
export interface Fault {
	language: string;
	/** `namespace:key` of one form. */
	key: string;
	why: 'missing' | 'unreadable';
}

/** Whether all braces of some words are blanks that the English words have too. */
export function isReadable(words: unknown, english: string): words is string {
	if (typeof words !== 'string' || words.trim() === '') return false;
	const known = new Set(blanksOf(english));
	return (
		!/[{}]/.test(words.replace(/\{\{\w+\}\}/g, '')) && blanksOf(words).every((blank) => known.has(blank))
	);
}

/**
 * One language's words without those that nobody could read, so that English stands in for these strings
 * alone; and each that is missing or was left out, by its key.
 */
export function soundWords(
	words: Words,
	language: string,
	namespaces: readonly string[],
): { sound: Record<string, Tree>; faults: Fault[] } {
	const faults: Fault[] = [];
	const sound: Record<string, Tree> = {};
	for (const namespace of namespaces) {
		let tree: Tree = {};
		for (const string of stringsOf(words['en']?.[namespace] ?? {}).values()) {
			for (const form of formsNeeded(string, language)) {
				const key = keyOfForm(string.key, form);
				const own = wordsAt(words[language]?.[namespace], key);
				if (isReadable(own, englishOf(string, form))) tree = withWords(tree, key, own);
				else if (own !== undefined) faults.push({ language, key: `${namespace}:${key}`, why: 'unreadable' });
				else if (!isAboutSomebody(key)) faults.push({ language, key: `${namespace}:${key}`, why: 'missing' });
			}
		}
		for (const [key, own] of flatWords(words[language]?.[namespace] ?? {})) {
			if (isAboutSomebody(key) && wordsAt(words['en']?.[namespace], key) === undefined)
				tree = withWords(tree, key, own);
		}
		sound[namespace] = tree;
	}
	return { sound, faults };
}
