import { examplesOf } from '#lib/ui/examples.ts';
import SheetChoices from './SheetChoices.svelte';

const path = '/en/sheets/a1b2c3';

export const examples = examplesOf(SheetChoices, {
	'as it first is': { path, paper: 'letter', textSize: 16, back: '/en/refer/sent' },
	'the largest letters on A4': { path, paper: 'a4', textSize: 26, back: '/en/refer/sent' },
});
