import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import ReferralAsAsked from './ReferralAsAsked.svelte';

const earl = {
	answers: {
		door: 'self' as const,
		name: 'Earl Whitford',
		needs: ['food', 'transport'],
		'more-needs': ['equipment'],
		words: 'The food bank is two buses away and I cannot carry much any more.',
		'reach-by': 'phone',
		phone: '604-555-0101',
	},
	language: 'English',
	openedAt: new Date('2026-11-18T17:00:00Z'),
	enteredByName: null,
	kioskName: null,
	partnerName: null,
};

export const examples = examplesOf(ReferralAsAsked, {
	'at home': earl,
	'at a kiosk, in words from right to left': {
		...earl,
		answers: { ...earl.answers, name: hardNames.rightToLeft, words: 'می‌خواهم دوست پیدا کنم.' },
		kioskName: 'Kiosk by the front door',
	},
	'entered for a caller, next to nothing said': {
		...earl,
		answers: { door: 'connector-for-caller', name: hardNames.oneLetter },
		enteredByName: 'Rosa Delgado',
	},
	'from a partner’s program': {
		...earl,
		answers: { ...earl.answers, door: 'professional', 'referrer-name': 'Dr. Chen' },
		partnerName: 'Fraser Clinic',
	},
	'words that cannot break': {
		...earl,
		answers: { ...earl.answers, name: hardNames.unbroken, words: hardNames.unbroken.repeat(3) },
		kioskName: hardNames.unbroken,
	},
});
