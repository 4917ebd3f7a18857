import { wordsInstance, translatorFrom, type Translate, type Words } from './translator.ts';

const files = import.meta.glob<object>(['/locales/*/*.json', '!/locales/*/register.json'], {
	eager: true,
	import: 'default',
});

/** Every word of every language, as `locales/<language>/<namespace>.json` has it. Server only. */
export const catalogue: Words = {};
for (const [path, words] of Object.entries(files)) {
	const [, , language = '', file = ''] = path.split('/');
	(catalogue[language] ??= {})[file.replace(/\.json$/, '')] = words;
}

const instance = wordsInstance(catalogue);
const translators = new Map<string, Translate>();

/** The translator of a language, made once and shared by all requests. */
export function translator(language: string): Translate {
	let translate = translators.get(language);
	if (!translate) translators.set(language, (translate = translatorFrom(instance, language)));
	return translate;
}

/** Whether a key has words in that very language. */
export function hasWords(language: string, key: string): boolean {
	return instance.exists(key, { lng: language, fallbackLng: [] });
}

/** The words of some namespaces in one language with English behind them, to travel with a hydrated page. */
export function wordsOf(language: string, namespaces: readonly string[]): Words {
	const chosen: Words = {};
	for (const code of new Set([language, 'en'])) {
		chosen[code] = Object.fromEntries(namespaces.map((name) => [name, catalogue[code]?.[name] ?? {}]));
	}
	return chosen;
}
