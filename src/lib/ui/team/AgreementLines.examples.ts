import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import AgreementLines from './AgreementLines.svelte';

const at = new Date('2026-11-20T18:05:00Z');
const own = {
	id: '0193a1b2-0001-7000-8000-000000000001',
	answers: { door: 'self' as const },
	agreed: { given: true, givenBy: 'person' as const, at },
	referrer: false,
	referrerPhone: null,
	tellReferrer: false,
};

export const examples = examplesOf(
	AgreementLines,
	{
		'came alone': own,
		'a daughter asked, nobody knows yet': {
			...own,
			answers: { door: 'someone-i-know', 'referrer-name': 'Jas', relationship: 'family' },
			agreed: null,
			referrer: true,
			referrerPhone: { shown: '604-555-0103', dialled: '+16045550103' },
		},
		'a doctor asked, and may be told': {
			...own,
			answers: {
				door: 'professional',
				'referrer-name': hardNames.rightToLeft,
				'referrer-organization': 'Elm Street Clinic',
			},
			agreed: { given: true, givenBy: 'referrer', at },
			referrer: true,
			tellReferrer: true,
		},
		'the person said no': { ...own, agreed: { given: false, givenBy: 'person', at } },
		'words that cannot break': {
			...own,
			answers: {
				door: 'professional',
				'referrer-name': hardNames.unbroken,
				'referrer-organization': hardNames.unbroken,
			},
			referrer: true,
		},
	},
	{ within: 'dl' },
);
