import { contactChannels, contactResults } from '#lib/domain/contact-attempt.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import CodeOptions from './CodeOptions.svelte';

const result = {
	name: 'result',
	words: 'team:contactAttempt.results',
	codes: contactResults,
	values: undefined,
	errors: [],
};

export const examples = examplesOf(CodeOptions, {
	'nobody has chosen': result,
	'set already': {
		...result,
		name: 'channel',
		words: 'team:contactAttempt.channels',
		codes: contactChannels,
		now: 'letter',
	},
	'came back refused': {
		...result,
		values: { result: '' },
		errors: [{ field: 'result', code: 'choose-one' }],
	},
});
