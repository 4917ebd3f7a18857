import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import Notices from './Notices.svelte';

const names = ['Earl Whitford', hardNames.chinese, hardNames.oneLetter, hardNames.rightToLeft];
const notice = (personName: string, index: number) => ({
	id: `notice-${String(index)}`,
	caseId: `case-${String(index)}`,
	personName,
	kind: index % 2 ? ('follow-up-fell-due' as const) : ('case-arrived' as const),
});

export const examples = examplesOf(Notices, {
	'nothing new': { notices: [] },
	one: { notices: [notice('Earl Whitford', 0)] },
	'more than are shown': {
		notices: [...names, hardNames.unbroken, hardNames.long, 'Marian Kowalski'].map(notice),
	},
	'a name that cannot break': { notices: [notice(hardNames.unbroken, 0)] },
});
