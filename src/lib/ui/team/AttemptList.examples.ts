import { contactChannels, contactResults } from '#lib/domain/contact-attempt.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import AttemptList from './AttemptList.svelte';

const call = {
	id: 'attempt-1',
	channel: 'phone' as const,
	result: 'no-answer' as const,
	minutes: null,
	words: '',
	nextTryOn: '2026-11-24',
	at: new Date('2026-11-20T18:05:00Z'),
	staffName: 'Rosa Delgado',
};

export const examples = examplesOf(AttemptList, {
	'none yet': { attempts: [] },
	'nobody answered, then a talk': {
		attempts: [
			{
				...call,
				id: 'attempt-2',
				result: 'reached',
				minutes: 12,
				words: 'Would like to sing.\nHears better on the left.',
				nextTryOn: null,
			},
			call,
		],
	},
	'every result and way': {
		attempts: contactResults.map((result, index) => ({
			...call,
			id: result,
			result,
			channel: contactChannels[index % contactChannels.length] ?? 'phone',
		})),
	},
	'words that cannot break, and from right to left': {
		attempts: [
			{ ...call, words: hardNames.unbroken, staffName: hardNames.unbroken },
			{ ...call, id: 'attempt-2', words: 'دوست دارد آواز بخواند.' },
		],
	},
});
