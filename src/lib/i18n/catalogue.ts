import { borrowed } from '#lib/domain/borrowed.ts';
import { fallbackLanguage, languages, teamLanguages } from './languages.ts';
import { soundWords, type Fault } from './sound-words.ts';
import { englishNamesMarked } from './english-names.ts';
import type { Register } from './register.ts';
import { wordsInstance, translatorFrom, type Translate, type Words } from './translator.ts';

const files = import.meta.glob<object>(['/locales/*/*.json', '!/locales/*/register.json'], {
	eager: true,
	import: 'default',
});

/** Every word of every language, as this program's `locales/<language>/<namespace>.json` has it. Server only. */
export const catalogue: Words = {};
for (const [path, words] of Object.entries(files)) {
	const [, , language = '', file = ''] = path.split('/');
	(catalogue[language] ??= {})[file.replace(/\.json$/, '')] = words;
}

const registerFiles = import.meta.glob<Register>('/locales/*/register.json', {
	eager: true,
	import: 'default',
});

/** Who translated and checked them, by language: this program's `locales/<language>/register.json`. */
export const registers: Registers = Object.fromEntries(
	Object.entries(registerFiles).map(([path, register]) => [path.split('/')[2], register]),
);

export type Registers = Record<string, Register>;

const teamNamespaces = ['team'];

/** What a language has words for: the team's pages are in few languages. */
function namespacesOf(language: string): string[] {
	const all = Object.keys(catalogue[fallbackLanguage] ?? {});
	return teamLanguages.some(({ code }) => code === language)
		? all
		: all.filter((namespace) => !teamNamespaces.includes(namespace));
}

/** Translators of every language, with English behind each, and what is wrong with their words. */
export function translatorsOf(words: Words): {
	translator(language: string): Translate;
	markNames(words: string): string;
	faults: Fault[];
} {
	const sound: Words = { ...words };
	const faults: Fault[] = [];
	for (const { code } of languages.filter((language) => language.code !== fallbackLanguage)) {
		const made = soundWords(words, code, namespacesOf(code));
		sound[code] = made.sound;
		faults.push(...made.faults);
	}
	const instance = wordsInstance(sound);
	const markNames = englishNamesMarked(translatorFrom(instance, fallbackLanguage));
	const made = new Map<string, Translate>();
	const translator = (language: string) => {
		let translate = made.get(language);
		if (!translate) made.set(language, (translate = translatorFrom(instance, language, borrowed, markNames)));
		return translate;
	};
	return { translator, markNames, faults };
}

function used(words: Words, registers: Registers) {
	return { words, registers, instance: wordsInstance(words), ...translatorsOf(words) };
}

let inUse = used(catalogue, registers);

/** Every string of ours that English has to stand in for, to be named when the program starts. */
export const wordFaults: readonly Fault[] = inUse.faults;

/** Says these words from now on in the place of those in use. */
export function putInUse(words: Words, registers: Registers): void {
	inUse = used(words, registers);
}

/** The words that pages say now: our own, or on an edge what its hub says in their place. */
export const wordsInUse = (): Words => inUse.words;

export const registersInUse = (): Registers => inUse.registers;

/** Makes something of a language's words once, and anew when other words are in use. */
export function onceForWords<Made>(make: (language: string) => Made): (language: string) => Made {
	let known = new Map<string, Made>();
	let of = inUse;
	return (language) => {
		if (of !== inUse) known = new Map();
		of = inUse;
		const made = known.get(language) ?? make(language);
		known.set(language, made);
		return made;
	};
}

/** The translator of a language, made once and shared by all requests; words it borrows from English are marked. */
export const translator = (language: string): Translate => inUse.translator(language);

/** Marks the names in a translation that stand in English there, as the translators of these languages do. */
export const markNames = (words: string): string => inUse.markNames(words);

/** Whether a key has words in that very language. */
export function hasWords(language: string, key: string): boolean {
	return inUse.instance.exists(key, { lng: language, fallbackLng: [] });
}

/** The words of some namespaces in one language with English behind them, to travel with a hydrated page. */
export function wordsOf(language: string, namespaces: readonly string[]): Words {
	const chosen: Words = {};
	for (const code of new Set([language, 'en'])) {
		chosen[code] = Object.fromEntries(namespaces.map((name) => [name, inUse.words[code]?.[name] ?? {}]));
	}
	return chosen;
}
