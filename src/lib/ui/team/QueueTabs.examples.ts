import { examplesOf } from '#lib/ui/examples.ts';
import QueueTabs from './QueueTabs.svelte';

const counts = { today: 7, 'follow-up-due': 2, new: 4, 'trying-to-reach': 1, working: 12, all: 1204 };

export const examples = examplesOf(QueueTabs, {
	"today, everyone's": { show: 'today', mine: false, counts },
	'all of mine': { show: 'all', mine: true, counts },
	'no case yet': { show: 'new', mine: false, counts: {} },
});
