import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SaidWords from './SaidWords.svelte';

const persian = {
	words: 'می‌خواهم دوست پیدا کنم.',
	tag: 'fa',
	language: 'Persian',
	translator: 'api.openai.com',
};

export const examples = examplesOf(SaidWords, {
	'in the language of who reads them': {
		...persian,
		words: 'I would like to find a friend.',
		tag: 'en-CA',
		translator: null,
	},
	'in another language': persian,
	spoken: { ...persian, spoken: true },
	translated: { ...persian, translation: 'I would like to find a friend.' },
	'not translated this time': { ...persian, away: true },
	'words that cannot break': { ...persian, words: hardNames.unbroken.repeat(3), tag: 'es-419' },
});
