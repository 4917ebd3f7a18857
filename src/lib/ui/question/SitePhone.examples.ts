import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SitePhone from './SitePhone.svelte';

export const examples = examplesOf(SitePhone, {
	'a library': {
		site: {
			name: 'Harbourview Library',
			phone: '604-555-0140',
			hours: 'Monday to Saturday, 10:00 to 18:00',
			wordsIn: 'en',
		},
	},
	'nothing known yet': { site: { name: '', phone: '', hours: '', wordsIn: 'en' } },
	'a name that cannot break': {
		site: { name: hardNames.unbroken, phone: '604-555-0150', hours: '', wordsIn: 'en' },
	},
	'a name from right to left': {
		site: { name: 'خانهٔ سدر', phone: '604-555-0150', hours: '', wordsIn: 'en' },
	},
});
