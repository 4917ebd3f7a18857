import { getContext, setContext } from 'svelte';
import type { Translate } from '#lib/i18n/translator.ts';
import type { Values } from '#lib/i18n/values.ts';

const wordsKey = Symbol('words');

interface PageWords {
	translate: Translate;
	values: Values;
}

/** Gives every component below the words of the page's language; a getter, so that a change is followed. */
export function setWords(words: () => PageWords): void {
	setContext(wordsKey, words);
}

/** The page's translator: `const t = useWords(); t('common:continue')`. */
export function useWords(): Translate {
	const words = getContext<() => PageWords>(wordsKey);
	return (key, values) => words().translate(key, values);
}

/** The page's dates, times, numbers and lists. */
export function useValues(): Values {
	const words = getContext<() => PageWords>(wordsKey);
	return {
		day: (date) => words().values.day(date),
		moment: (date) => words().values.moment(date),
		shortDay: (date) => words().values.shortDay(date),
		number: (value) => words().values.number(value),
		list: (parts) => words().values.list(parts),
		languageName: (code) => words().values.languageName(code),
	};
}
