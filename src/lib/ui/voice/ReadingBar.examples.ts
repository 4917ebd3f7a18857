import { examplesOf } from '#lib/ui/examples.ts';
import ReadingBar from './ReadingBar.svelte';

export const examples = examplesOf(ReadingBar, {
	'awake, with words of a person on the page': {
		language: 'en',
		pace: '100',
		loudness: 'usual',
		asleep: false,
	},
});
