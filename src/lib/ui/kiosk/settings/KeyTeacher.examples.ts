import { examplesOf } from '#lib/ui/examples.ts';
import KeyTeacher from './KeyTeacher.svelte';

export const examples = examplesOf(
	KeyTeacher,
	{ 'nothing taught': { learnt: {} }, 'two keys taught': { learnt: { next: ['F17'], choose: ['F18'] } } },
	{ languages: ['en', 'fr'] },
);
