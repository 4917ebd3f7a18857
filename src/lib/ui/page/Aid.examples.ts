import { examplesOf } from '#lib/ui/examples.ts';
import Aid from './Aid.svelte';

const help = { leaf: 'help', words: 'Help from a person', language: 'en' } as const;

export const examples = examplesOf(
	Aid,
	{
		'on a page': { ...help, returnTo: 'refer/sent', asking: false },
		'on the page of a question': { ...help, returnTo: 'refer/name', asking: true },
	},
	{ languages: ['en'] },
);
