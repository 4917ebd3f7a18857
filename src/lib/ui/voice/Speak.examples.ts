import { examplesOf } from '#lib/ui/examples.ts';
import Speak from './Speak.svelte';

const words = {
	question: 'words',
	field: 'words',
	label: 'In your own words',
	language: 'en',
	service: { outside: 'OpenAI', keptDays: 30 },
	choosing: false,
};
const own = { outside: null, keptDays: 0 };
const choice = {
	...words,
	question: 'times',
	field: 'best-time',
	label: 'Best time',
	service: own,
	choosing: true,
};

export const examples = examplesOf(Speak, {
	'before the first word': { ...words, shown: 'begin' },
	'before the first word, to a computer of the house': { ...choice, shown: 'begin' },
	recording: { ...words, shown: 'recording' },
	'words being written down': { ...words, shown: 'working' },
	'an answer to look at, where the page says already who listens': { ...words, told: true, shown: 'answer' },
	'not heard well, with choices': { ...choice, shown: 'problem' },
});
