import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import ReachLines from './ReachLines.svelte';

const phone = { shown: '604-555-0101', dialled: '+16045550101' };
const self = { door: 'self' as const };

export const examples = examplesOf(
	ReachLines,
	{
		'by phone': {
			answers: {
				...self,
				'reach-by': 'phone',
				'phone-owner': 'shared',
				'best-time': 'morning',
				'message-safe': 'yes',
				area: 'V5H 1Z1',
			},
			phone,
			safeToCall: true,
		},
		'not safe to call': { answers: { ...self, 'reach-by': 'phone' }, phone, safeToCall: false },
		'through a relative, a number that cannot be dialled': {
			answers: {
				...self,
				'reach-by': 'relative',
				'relative-name': hardNames.rightToLeft,
				'message-safe': 'no',
			},
			phone: { shown: '12 345', dialled: null },
			safeToCall: true,
		},
		'by letter': {
			answers: { ...self, 'reach-by': 'letter', address: '12 Fir Street\nBurnaby, BC  V5H 1Z1' },
			phone: null,
			safeToCall: true,
		},
		'in person': {
			answers: {
				...self,
				'reach-by': 'in-person',
				'meet-where': 'this-place',
				'meet-words': 'Tuesday around eleven, by the newspapers',
			},
			phone: null,
			safeToCall: false,
		},
		'words that cannot break': {
			answers: {
				...self,
				'reach-by': 'relative',
				'relative-name': hardNames.unbroken,
				area: hardNames.unbroken,
			},
			phone: { shown: '1'.repeat(40), dialled: null },
			safeToCall: true,
		},
	},
	{ within: 'dl' },
);
