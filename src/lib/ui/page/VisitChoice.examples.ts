import { lookChoices } from '#lib/domain/look.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import VisitChoice from './VisitChoice.svelte';

const named = (choices: readonly string[]) => choices.map((choice) => ({ choice, words: `It is ${choice}` }));

export const examples = examplesOf(
	VisitChoice,
	{
		'of sizes': {
			legend: 'Size of the words',
			name: 'text',
			chosen: 'large',
			options: named(lookChoices.text),
		},
		'of colours, each in its own': {
			legend: 'Colours',
			name: 'theme',
			chosen: 'white-on-black',
			options: named(lookChoices.theme),
		},
	},
	{ languages: ['en', 'fa'] },
);
