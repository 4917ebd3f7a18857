import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SheetTicks from './SheetTicks.svelte';

export const examples = examplesOf(
	SheetTicks,
	{
		'a question': { label: 'How are things now?', answers: ['Better', 'The same', 'Worse'], level: 2 },
		'one answer that says all': { label: null, answers: ['Please get in touch with me'], level: 2 },
		'words that cannot break': { label: hardNames.unbroken, answers: [hardNames.unbroken], level: 2 },
	},
	{ languages: ['en', 'fa'] },
);
