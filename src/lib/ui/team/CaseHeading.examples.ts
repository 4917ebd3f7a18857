import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import CaseHeading from './CaseHeading.svelte';

const id = '0193a1b2-0001-7000-8000-000000000001';
const earl = {
	id,
	reference: 'K7M4QD',
	personName: 'Earl Whitford',
	state: 'working' as const,
	path: `/team/cases/${id}`,
};

export const examples = examplesOf(CaseHeading, {
	overview: earl,
	'a part of it': { ...earl, path: `/team/cases/${id}/prescription/goals/new`, state: 'follow-up-due' },
	closed: { ...earl, state: 'closed', path: `/team/cases/${id}/closure` },
	'a name of one letter': { ...earl, personName: hardNames.oneLetter },
	'a name that cannot break': { ...earl, personName: hardNames.unbroken },
	'a name from right to left': { ...earl, personName: hardNames.rightToLeft },
});
