import * as v from 'valibot';
import { catalogue, putInUse, registers, type Registers } from './catalogue.ts';
import { fallbackLanguage } from './languages.ts';
import { registerSchema } from './register.ts';
import { isReadable } from './sound-words.ts';
import { englishOf, flatWords, partsOfKey, stringsOf, withWords, type Tree } from './strings.ts';
import type { Words } from './translator.ts';

const treeSchema: v.GenericSchema<Tree> = v.lazy(() =>
	v.record(v.string(), v.union([v.string(), treeSchema])),
);

const copySchema = v.object({
	words: v.record(v.string(), v.record(v.string(), treeSchema)),
	registers: v.record(v.string(), registerSchema),
});

/** An edge has no desk. */
const staysAtHub = 'team';

/** All that a kiosk says in every language, and who stands for it, as it goes down from a hub to its edges. */
export function copyOfWords(): string {
	const words = Object.entries(catalogue).map(([language, { [staysAtHub]: _, ...own }]) => [language, own]);
	return JSON.stringify({ words: Object.fromEntries(words) as Words, registers });
}

/** A hub's words; throws where they are none. */
export function readCopiedWords(text: string): { words: Words; registers: Registers } {
	return v.parse(copySchema, JSON.parse(text));
}

/** Says a hub's words in the place of our own; throws where they are none, and nothing has changed. */
export function takeCopiedWords(text: string): void {
	const theirs = readCopiedWords(text);
	putInUse(wordsOver(catalogue, theirs.words), { ...registers, ...theirs.registers });
}

/**
 * A hub's words in the place of our own, string by string. What no page of this version says is left out; what
 * cannot be read, or fills blanks that this version has no filling for, stays as it is here.
 */
export function wordsOver(own: Words, theirs: Words): Words {
	const english = own[fallbackLanguage] ?? {};
	const over: Words = {};
	for (const language of Object.keys(own)) {
		over[language] = {};
		for (const namespace of Object.keys(own[language] ?? {})) {
			const their = theirs[language]?.[namespace] ?? {};
			const newEnglish = theirs[fallbackLanguage]?.[namespace] ?? {};
			const tree = own[language]?.[namespace] ?? {};
			over[language][namespace] = treeOver(tree, their, { old: english[namespace] ?? {}, new: newEnglish });
		}
	}
	return over;
}

function treeOver(own: object, theirs: object, english: { old: object; new: object }): Tree {
	const [old, now] = [stringsOf(english.old), stringsOf(english.new)];
	/** The English words that a key translates; nothing where no page of ours asks for it. */
	const englishFor = (key: string, strings: typeof old) => {
		const { key: name, form } = partsOfKey(key);
		const string = strings.get(name) ?? strings.get(name.replace(/_them$/, ''));
		return string && englishOf(string, form);
	};
	/** What became of the English: the same as here, other words, or words that nobody can fill here. */
	const englishNow = (key: string): 'same' | 'other' | 'unreadable' | 'unknown' => {
		const [from, said] = [englishFor(key, old), englishFor(key, now)];
		if (from === undefined) return 'unknown';
		if (said === undefined || said === from) return 'same';
		return isReadable(said, from) ? 'other' : 'unreadable';
	};
	let tree: Tree = {};
	for (const [key, words] of flatWords(own)) {
		// A translation of what English says otherwise now is worse than the English words.
		if (englishNow(key) !== 'other') tree = withWords(tree, key, words);
	}
	for (const [key, words] of flatWords(theirs)) {
		const known = ['same', 'other'].includes(englishNow(key));
		if (known && isReadable(words, String(englishFor(key, old)))) tree = withWords(tree, key, words);
	}
	return tree;
}
