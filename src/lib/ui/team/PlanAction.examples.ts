import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import PlanAction from './PlanAction.svelte';

const choir = {
	id: 'action-1',
	kind: 'person-does' as const,
	what: 'Go to the choir',
	who: '',
	when: '',
	where: '',
	cost: '',
	howToGetThere: '',
	phone: '',
	whoComesAlong: '',
	goalId: null,
	resourceId: null,
};
const edit = '/team/cases/1/prescription/actions/action-1';

export const examples = examplesOf(PlanAction, {
	'only what': { action: choir },
	'everything known': {
		action: {
			...choir,
			kind: 'accompany',
			who: 'Earl',
			when: 'Tuesdays, 13:30',
			where: 'Cedar House, 88 Cedar Lane, second floor, the room with the piano',
			cost: 'Free; tea is one dollar',
			howToGetThere: 'Bus 123 from Metrotown to Cedar, then five minutes on foot, no stairs',
			phone: '604-555-0150',
			whoComesAlong: 'Rosa, the first time',
		},
		edit,
	},
	'in words from right to left': {
		action: { ...choir, kind: 'signpost', what: 'رفتن به گروه کر', where: 'خانهٔ سدر', phone: '604-555-0150' },
		edit,
	},
	'words that cannot break': {
		action: { ...choir, what: hardNames.unbroken, where: hardNames.unbroken, phone: '1'.repeat(80) },
		edit,
	},
	'of one letter': { action: { ...choir, what: hardNames.oneLetter }, edit },
});
