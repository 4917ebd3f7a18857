import type { ReturnedUnit } from './xliff.ts';
import { blanksOf, englishOf, formsNeeded, keyOfForm, partsOfKey, type WordsOfKey } from './strings.ts';

/** Marks that turn the direction of text; a page sets directions itself, and such a mark spoils what follows it. */
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

export type StringsByNamespace = ReadonlyMap<string, ReadonlyMap<string, WordsOfKey>>;

/** Everything wrong with what a translator gave back, a line each; nothing is taken in while there is one. */
export function wrongWords(
	units: readonly ReturnedUnit[],
	english: StringsByNamespace,
	own: StringsByNamespace,
	language: string,
): string[] {
	const seen = new Set<string>();
	const wrong = units.flatMap((unit) => {
		const name = `${unit.namespace}:${unit.key}`;
		const again = seen.has(name);
		seen.add(name);
		const whys = again ? ['is there twice.'] : wrongUnit(unit, english, own, language);
		return whys.map((why) => `${name} ${why}`);
	});
	return [...wrong, ...missingForms(units, english, own, language)];
}

function wrongUnit(
	{ namespace, key, target }: ReturnedUnit,
	english: StringsByNamespace,
	own: StringsByNamespace,
	language: string,
): string[] {
	const parts = partsOfKey(key);
	const source = english.get(namespace)?.get(parts.key);
	if (!source) return ['is not a string of Porchlight.'];
	const forms = formsNeeded(source, language);
	if (!forms.includes(parts.form)) {
		return [`is not a form of a plural in this language; those are ${forms.join(', ')}.`];
	}
	if (target === null) {
		const there = own.get(namespace)?.get(parts.key)?.forms.has(parts.form);
		return there ? ['has no target any more; leave the words, or write others.'] : [];
	}
	if (target.trim() === '') return ['has no words.'];
	const wrong: string[] = [];
	if (target !== target.normalize('NFC')) wrong.push('is not in NFC: letters and their accents stand apart.');
	if (directionMarks.test(target)) wrong.push('has an invisible mark that turns the direction of text.');
	// "One day" may do without its number, so the blanks of either English form will do.
	const needed = blanksOf(englishOf(source, parts.form));
	const blanks = blanksOf(target);
	if (![...source.forms.values()].some((words) => blanksOf(words).join() === blanks.join())) {
		const list = (names: string[]) => names.map((name) => `{{${name}}}`).join(' ') || 'none';
		wrong.push(`must have the blanks ${list(needed)}, and has ${list(blanks)}.`);
	}
	return wrong;
}

/** A plural that is begun needs all its forms, else a number would be said in English. */
function missingForms(
	units: readonly ReturnedUnit[],
	english: StringsByNamespace,
	own: StringsByNamespace,
	language: string,
): string[] {
	const given = new Set(
		units.filter(({ target }) => target !== null).map(({ namespace, key }) => `${namespace}:${key}`),
	);
	const plurals = new Set(units.map(({ namespace, key }) => `${namespace}:${partsOfKey(key).key}`));
	return [...plurals].flatMap((name) => {
		const [namespace = '', key = ''] = name.split(':');
		const source = english.get(namespace)?.get(key);
		if (!source || source.forms.has('')) return [];
		const forms = formsNeeded(source, language);
		const there = (form: string) =>
			given.has(`${namespace}:${keyOfForm(key, form)}`) || own.get(namespace)?.get(key)?.forms.has(form);
		if (!forms.some(there)) return [];
		return forms.filter((form) => !there(form)).map((form) => `${name} lacks the form "${form}".`);
	});
}
