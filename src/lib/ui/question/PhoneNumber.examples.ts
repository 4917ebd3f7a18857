import { examplesOf } from '#lib/ui/examples.ts';
import PhoneNumber from './PhoneNumber.svelte';

export const examples = examplesOf(
	PhoneNumber,
	{
		'a line of the area': { number: '604-555-0140' },
		'toll-free': { number: '1-866-437-1940' },
		'three digits': { number: '2-1-1' },
		'cannot be dialled': { number: 'ask at the desk' },
	},
	{ languages: ['en'] },
);
