import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import ErrorSummary from './ErrorSummary.svelte';

export const examples = examplesOf(ErrorSummary, {
	'one field': { errors: [{ field: 'name', code: 'required' }] },
	'several fields': {
		errors: [
			{ field: 'reach-by', code: 'choose-one' },
			{ field: 'phone', code: 'phone-required' },
			{ field: 'words', code: 'too-long' },
		],
	},
	'the whole page': { errors: [{ field: '', code: 'try-later' }] },
	'words that cannot break': {
		errors: [{ field: 'name', code: 'required' }],
		wordsFor: () => hardNames.unbroken,
	},
	'nothing wrong': { errors: [] },
});
