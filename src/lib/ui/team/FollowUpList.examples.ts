import { followUpOutcomes } from '#lib/domain/follow-up.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import FollowUpList from './FollowUpList.svelte';

const better = {
	id: 'follow-up-1',
	doneAt: new Date('2026-11-20T18:05:00Z'),
	doneByName: 'Rosa Delgado',
	outcome: 'better' as const,
	received: true,
	anythingElse: 'Goes every Tuesday, and has been asked to sing alone.',
};

export const examples = examplesOf(FollowUpList, {
	'none yet': { followUps: [] },
	'things are better': { followUps: [better] },
	'every outcome': {
		followUps: followUpOutcomes.map((outcome) => ({
			...better,
			id: outcome,
			outcome,
			received: outcome === 'not-reached' ? null : outcome === 'better',
			anythingElse: '',
		})),
	},
	'words that cannot break, and from right to left': {
		followUps: [
			{ ...better, anythingElse: hardNames.unbroken, doneByName: hardNames.unbroken },
			{ ...better, id: 'follow-up-2', anythingElse: 'حالش بهتر است.' },
		],
	},
});
