import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import CommunicationCard from './CommunicationCard.svelte';

const at = new Date('2026-11-20T18:05:00Z');
const earl = {
	id: '0193a1b2-0001-7000-8000-000000000001',
	answers: {
		door: 'self' as const,
		'reach-by': 'phone',
		'phone-owner': 'own',
		'best-time': 'morning',
		'message-safe': 'yes',
		communication: ['hearing'],
		area: 'V5H 1Z1',
	},
	unsafe: false,
	safeToCall: true,
	phone: { shown: '604-555-0101', dialled: '+16045550101' },
	referrerPhone: null,
	agreed: { given: true, givenBy: 'person' as const, at },
	referrer: false,
	tellReferrer: false,
	language: 'English',
};

export const examples = examplesOf(CommunicationCard, {
	'by phone': earl,
	'another language, everything hard, with an interpreter': {
		...earl,
		answers: {
			...earl.answers,
			language: 'another',
			'other-language': 'فارسی',
			interpreter: 'yes',
			communication: ['hearing', 'sight', 'speech', 'memory'],
		},
	},
	'not safe, meets here': {
		...earl,
		answers: {
			door: 'self',
			'safe-to-call': 'no',
			'safe-to-print': 'no',
			'reach-by': 'in-person',
			'meet-where': 'this-place',
			'meet-words': 'Here, Tuesday around eleven, by the newspapers',
		},
		unsafe: true,
		safeToCall: false,
		phone: null,
	},
	'through a daughter, words that cannot break': {
		...earl,
		answers: {
			door: 'someone-i-know',
			'reach-by': 'relative',
			'relative-name': hardNames.unbroken,
			'referrer-name': hardNames.unbroken,
			'other-language': hardNames.unbroken,
			area: hardNames.unbroken,
		},
		agreed: null,
		referrer: true,
	},
	'nothing said': { ...earl, answers: { door: 'connector-for-caller' }, phone: null, agreed: null },
});
