import type { StringsByNamespace } from './returned-words.ts';
import { signOf, stateOf, withSign, type Register } from './register.ts';
import { sourceHash } from './source-hash.ts';
import { englishOf, partsOfKey, withWords, wordsAt, type Tree, type WordsOfKey } from './strings.ts';
import type { ReturnedUnit } from './xliff.ts';

interface People {
	reviewer: string;
	translator: string;
	/** `YYYY-MM-DD` */
	date: string;
}

/** What a language has. */
interface Kept {
	/** Namespace → its file. */
	trees: ReadonlyMap<string, Tree>;
	register: Register;
}

interface TakenIn extends Kept {
	/** How many strings have other words. */
	changed: number;
	signed: number;
	/** How many came back unread. */
	left: number;
}

/** A language's words and register after a translator's file, which `wrongWords` has found nothing wrong with. */
export function takeIn(
	units: readonly ReturnedUnit[],
	english: StringsByNamespace,
	{ trees, register }: Kept,
	{ reviewer, translator, date }: People,
): TakenIn {
	const taken = { trees: new Map(trees), register, changed: 0, signed: 0, left: 0 };
	for (const { namespace, source, forms } of stringsIn(units, english)) {
		const { key } = source;
		const tree = taken.trees.get(namespace) ?? {};
		const changed = forms.filter(({ unit }) => !isSame(unit, unit.target, wordsAt(tree, unit.key)));
		const passed = forms.every(({ unit }) => unit.signed);
		const state = stateOf(taken.register, namespace, key, sourceHash(source));
		if (changed.length > 0) {
			taken.changed += 1;
			taken.trees.set(
				namespace,
				changed.reduce((words, { unit }) => withWords(words, unit.key, unit.target ?? ''), tree),
			);
		} else if (!passed || state === 'reviewed') {
			if (state !== 'reviewed') taken.left += 1;
			continue;
		}
		const writer =
			changed.length > 0 ? translator : (signOf(taken.register, namespace, key)?.translator ?? 'machine');
		taken.signed += passed ? 1 : 0;
		taken.left += passed ? 0 : 1;
		// Signed is the English that the translator saw: where it has changed since, the string shows as stale.
		const seen = forms.every(({ form, unit }) => isSame(unit, unit.source, englishOf(source, form)));
		const mark = sourceHash(
			seen ? source : { key, forms: new Map(forms.map(({ form, unit }) => [form, unit.source])) },
		);
		const sign = { translator: writer, reviewer: passed ? reviewer : null, date };
		taken.register = withSign(taken.register, { namespace, key }, mark, sign);
	}
	return taken;
}

/** Whether words came back as they went. A tool that does not keep spaces adds some beside blanks: they are no words. */
function isSame({ spaced }: ReturnedUnit, returned: string | null, went: unknown): boolean {
	const close = (words: unknown) => (spaced || typeof words !== 'string' ? words : words.replace(/\s/g, ''));
	return close(returned) === close(went);
}

/** What came back with words, the forms of a plural together. */
function stringsIn(units: readonly ReturnedUnit[], english: StringsByNamespace) {
	const strings = new Map<
		string,
		{ namespace: string; source: WordsOfKey; forms: { form: string; unit: ReturnedUnit }[] }
	>();
	for (const unit of units.filter(({ target }) => target !== null)) {
		const { key, form } = partsOfKey(unit.key);
		const source = english.get(unit.namespace)?.get(key);
		if (!source) continue;
		const name = `${unit.namespace}:${key}`;
		const string = strings.get(name) ?? { namespace: unit.namespace, source, forms: [] };
		string.forms.push({ form, unit });
		strings.set(name, string);
	}
	return strings.values();
}
