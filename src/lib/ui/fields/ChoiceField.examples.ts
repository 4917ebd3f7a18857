import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import ChoiceField from './ChoiceField.svelte';

const scores = [
	{ code: '', label: 'Not asked' },
	...Array.from({ length: 10 }, (_, index) => ({ code: String(index + 1), label: String(index + 1) })),
];

export const examples = examplesOf(
	ChoiceField,
	{
		'nothing chosen': { name: 'importance', label: 'How important is it?', options: scores },
		'chosen, with a hint': {
			name: 'confidence',
			label: 'How sure do they feel?',
			hint: '1 is not at all, 10 is very.',
			options: scores,
			value: '7',
		},
		refused: { name: 'importance', label: 'How important is it?', options: scores, error: 'Choose 1 to 10.' },
		'words that cannot break': {
			name: 'goalId',
			label: 'Which goal is it for?',
			options: [
				{ code: '1', label: hardNames.unbroken.repeat(3) },
				{ code: '2', label: hardNames.rightToLeft },
			],
			value: '1',
		},
	},
	{ languages: ['en'] },
);
