/** What stands in a namespace's file: words, or more keys. */
export interface Tree {
	[key: string]: string | Tree;
}

/** One string: its key without a plural's ending, and its words; a plural has one form for each category. */
export interface WordsOfKey {
	key: string;
	/** Plural category → words; `''` is the one form of what is no plural. */
	forms: Map<string, string>;
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** Words about somebody else: a language whose other words fit both has none of these. */
export const isAboutSomebody = (key: string): boolean => key.endsWith('_them');

/** Every key of a namespace, its levels joined by dots, with its words. */
export function flatWords(tree: object, path = ''): [key: string, words: string][] {
	return Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
		const key = path ? `${path}.${name}` : name;
		return typeof value === 'object' && value !== null ? flatWords(value, key) : [[key, String(value)]];
	});
}

/** The words under a key, whatever stands there. */
export function wordsAt(tree: unknown, key: string): unknown {
	return key
		.split('.')
		.reduce<unknown>(
			(inner, name) =>
				typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
			tree,
		);
}

/** A key as its string's key and its plural category: `days_few` is `days` and `few`. */
export function partsOfKey(key: string): { key: string; form: string } {
	const form = pluralEnding.exec(key)?.[1] ?? '';
	return { key: key.replace(pluralEnding, ''), form };
}

/** The key that a file has for one form of a string. */
export const keyOfForm = (key: string, form: string): string => (form ? `${key}_${form}` : key);

/** The strings of a namespace, each plural as one. */
export function stringsOf(tree: object): Map<string, WordsOfKey> {
	const strings = new Map<string, WordsOfKey>();
	for (const [flat, words] of flatWords(tree)) {
		const { key, form } = partsOfKey(flat);
		const string = strings.get(key) ?? { key, forms: new Map<string, string>() };
		string.forms.set(form, words);
		strings.set(key, string);
	}
	return strings;
}

/** The plural categories that a string has in a language: those of its numbers, or one form for no plural. */
export function formsNeeded(english: WordsOfKey, language: string): string[] {
	if (english.forms.has('')) return [''];
	return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** The English words that one form translates: a language's `few` and `many` are English's `other`. */
export function englishOf(english: WordsOfKey, form: string): string {
	return english.forms.get(form) ?? english.forms.get('other') ?? '';
}

/** The names of the blanks in words, such as `phone` in `Call {{phone}}`, in the order of the alphabet. */
export function blanksOf(words: string): string[] {
	return [...words.matchAll(/\{\{(\w+)\}\}/g)].map((found) => String(found[1])).sort();
}

/** The same namespace with other words under one key; what was not there yet comes last. */
export function withWords(tree: Tree, key: string, words: string): Tree {
	const [name = '', ...rest] = key.split('.');
	const inner = tree[name];
	if (rest.length === 0) return { ...tree, [name]: words };
	return { ...tree, [name]: withWords(typeof inner === 'object' ? inner : {}, rest.join('.'), words) };
}
