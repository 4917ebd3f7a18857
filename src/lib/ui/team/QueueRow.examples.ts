import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import QueueRow from './QueueRow.svelte';

const earl = {
	id: '0193a1b2-0001-7000-8000-000000000001',
	reference: 'K7M4QD',
	personName: 'Earl Whitford',
	state: 'new' as const,
	reasons: [{ code: 'high' as const }, { code: 'waited' as const, days: 4 }],
	unsafe: false,
	claimedBy: null,
	language: null,
	siteName: null,
};

export const examples = examplesOf(QueueRow, {
	'nobody has it yet': earl,
	'not safe': {
		...earl,
		personName: 'Marian Kowalski',
		reasons: [{ code: 'unsafe' }, { code: 'high' }, { code: 'waited', days: 0 }],
		unsafe: true,
	},
	'mine, every reason': {
		...earl,
		state: 'follow-up-due',
		reasons: [
			{ code: 'medium' },
			{ code: 'waited', days: 1 },
			{ code: 'unanswered', tries: 3 },
			{ code: 'next-try-due', day: '2026-11-20' },
			{ code: 'follow-up-due', day: '2026-11-21' },
			{ code: 'never-tried' },
			{ code: 'no-plan' },
			{ code: 'no-follow-up' },
		],
		claimedBy: { name: 'Rosa Delgado', you: true },
		language: 'Cantonese 廣東話',
		siteName: 'Cedar House Neighbourhood Place',
	},
	'a colleague has it, a name of one letter': {
		...earl,
		personName: hardNames.oneLetter,
		state: 'waiting',
		reasons: [{ code: 'low' }, { code: 'follow-up', day: '2026-12-06' }],
		claimedBy: { name: hardNames.unbroken, you: false },
	},
	'a name that cannot break': { ...earl, personName: hardNames.unbroken, siteName: hardNames.unbroken },
	'a long name': { ...earl, personName: hardNames.long, state: 'trying-to-reach' },
	'a name from right to left': { ...earl, personName: hardNames.rightToLeft, language: 'فارسی' },
});
