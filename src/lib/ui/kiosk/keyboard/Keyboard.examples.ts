import type { LanguageCode } from '#lib/i18n/languages.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import Keyboard from './Keyboard.svelte';
import type { TypedKind } from './keys.ts';
import { layoutOf } from './layouts.ts';

const words = {
	...{ space: 'Space', erase: 'Erase', capitals: 'Capitals', left: 'Move left', right: 'Move right' },
	...{ line: 'New line', joiner: 'Half space', done: 'Done', none: 'No tone', letters: 'Letters' },
	...{ more: 'More letters', accents: 'Accents', numbers: 'Numbers', latin: 'Latin letters' },
};
const keysOf = (code: LanguageCode, lang: string, kind: TypedKind = 'line') => ({
	...{ layout: layoutOf(code), lang, kind, words },
	...{ max: 120, title: 'Keyboard' },
});

export const examples = examplesOf(
	Keyboard,
	{
		'a name in English': keysOf('en', 'en-CA'),
		'several lines in French': keysOf('fr', 'fr-CA', 'lines'),
		'Vietnamese with its tones': keysOf('vi', 'vi'),
		'Hangul, letter by letter': keysOf('ko', 'ko'),
		'Gurmukhi with signs on dotted circles': keysOf('pa', 'pa-Guru'),
		'Persian, whose rows stand as on every keyboard': keysOf('fa', 'fa'),
		'Latin letters for Chinese, and why': {
			...keysOf('zh-Hant', 'zh-Hant'),
			notice: 'You can type names in Latin letters. A person will write them with you later.',
		},
		'a phone number': { ...keysOf('en', 'en-CA', 'phone'), layout: layoutOf('phone') },
		'words that cannot break': {
			...keysOf('en', 'en-CA'),
			words: { ...words, capitals: 'Großbuchstabenumschaltung', space: 'Leerzeicheneinfügung' },
		},
	},
	{ languages: ['en'] },
);
