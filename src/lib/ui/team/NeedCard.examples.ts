import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import NeedCard from './NeedCard.svelte';

const asReferred = { level: 'high' as const, at: new Date('2026-11-18T17:00:00Z'), staffName: null };
const food = {
	id: 'need-1',
	code: 'food' as const,
	level: 'high' as const,
	changes: [asReferred],
	open: true,
};

export const examples = examplesOf(NeedCard, {
	'as referred': food,
	'changed twice': {
		...food,
		level: 'low',
		changes: [
			{ level: 'low', at: new Date('2026-11-21T20:30:00Z'), staffName: 'Rosa Delgado' },
			{ level: 'medium', at: new Date('2026-11-19T19:00:00Z'), staffName: hardNames.unbroken },
			asReferred,
		],
	},
	'of a closed case': { ...food, code: 'something-else', open: false },
});
