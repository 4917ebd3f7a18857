import { examplesOf } from '#lib/ui/examples.ts';
import SheetPhones from './SheetPhones.svelte';

export const examples = examplesOf(
	SheetPhones,
	{
		none: { phones: [] },
		two: {
			phones: [
				{ label: 'Call', number: '604-555-0142' },
				{ label: 'Toll-free:', number: '1-866-437-1940' },
			],
		},
		'a label from right to left': { phones: [{ label: 'تلفن:', number: '604-555-0142' }] },
	},
	{ languages: ['en'] },
);
