import { examplesOf } from '#lib/ui/examples.ts';
import DayField from './DayField.svelte';

export const examples = examplesOf(
	DayField,
	{
		empty: { name: 'nextTryOn', label: 'When to try again' },
		'a day, from today on': {
			name: 'dueOn',
			label: 'When to ask again',
			hint: 'Two weeks from now is usual.',
			value: '2026-12-06',
			min: '2026-11-22',
		},
		refused: { name: 'dueOn', label: 'When to ask again', error: 'Choose a day.', value: '31 February' },
	},
	{ languages: ['en'] },
);
