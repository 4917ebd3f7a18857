import i18next, { type i18n } from 'i18next';
import { fallbackLanguage, languageOf } from './languages.ts';

/** Says a key (`namespace:path.to.key`) in one language, with values filled in. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

type Values = Record<string, string | number> & { replace?: Record<string, string | number> };

/** Words of some namespaces in some languages: language → namespace → nested keys. */
export type Words = Record<string, Record<string, object>>;

/**
 * One shared instance per set of words, asked through `getFixedT` only. `changeLanguage` is never called:
 * measured, it answered 458 of 500 interleaved requests in the wrong language.
 */
export function wordsInstance(words: Words): i18n {
	const instance = i18next.createInstance();
	void instance.init({
		resources: words as Record<string, Record<string, Record<string, string>>>,
		fallbackLng: fallbackLanguage,
		initAsync: false,
		interpolation: { escapeValue: false },
		returnNull: false,
		returnEmptyString: false,
	});
	return instance;
}

/** Values that are codes, languages' names or words of ours, never a person's: few, so they can be remembered. */
const fewValues = new Set(['context', 'language', 'defaultValue', 'why']);
const mostRemembered = 10_000;

/** Numbers among the values in the digits of the language's prose; texts, such as phone numbers, as they are. */
function inOwnDigits(language: string, values: Record<string, string | number>): Values {
	if (languageOf(language).digits === 'latn') return values;
	const digits = new Intl.NumberFormat(languageOf(language).tag, {
		numberingSystem: languageOf(language).digits,
	});
	const replace = Object.entries(values).map(([name, value]) => [
		name,
		typeof value === 'number' ? digits.format(value) : value,
	]);
	return { ...values, replace: Object.fromEntries(replace) };
}

/**
 * Says words in one language, English where it has none. `mark` is for who draws borrowed words by
 * their own language (`domain/borrowed.ts`), and `markNames` for the names within a language's own words;
 * without them they come as they are.
 */
export function translatorFrom(
	instance: i18n,
	language: string,
	mark: (english: string) => string = (english) => english,
	markNames: (words: string) => string = (words) => words,
): Translate {
	const ask = instance.getFixedT(language);
	const fixed: Translate = (key, values) => {
		const said = ask(key, { ...values, returnDetails: true });
		const borrowed = said.usedLng === fallbackLanguage && language !== fallbackLanguage;
		// What the asker said for the case that there are no words is nobody's language.
		if (borrowed) return said.res === values?.['defaultValue'] ? said.res : mark(said.res);
		return language === fallbackLanguage ? said.res : markNames(said.res);
	};
	// A page asks for some fifty words that never change, and looking them up anew was a seventh of its time.
	const remembered = new Map<string, string>();
	return (key, values) => {
		let asked = key;
		for (const name in values) {
			if (!fewValues.has(name)) return fixed(key, inOwnDigits(language, values));
			asked += `\n${name}=${String(values[name])}`;
		}
		let words = remembered.get(asked);
		if (words === undefined) {
			words = fixed(key, values);
			if (remembered.size < mostRemembered) remembered.set(asked, words);
		}
		return words;
	};
}
