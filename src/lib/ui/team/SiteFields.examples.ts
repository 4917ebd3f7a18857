import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SiteFields from './SiteFields.svelte';

export const examples = examplesOf(SiteFields, {
	empty: { values: {}, errors: [] },
	'filled in': {
		values: {
			siteName: 'Harbourview Library',
			sitePhone: '604-555-0140',
			siteAddress: '210 Harbour Street, Burnaby, BC  V5H 1Z1',
			siteHours: 'Monday to Saturday, 10:00 to 18:00',
			callWithinDays: '3',
		},
		errors: [],
	},
	'all that can be said of a site': {
		whole: true,
		values: {
			siteName: 'Cedar House',
			deskTakes: ['notes'],
			personWord: 'senior',
			timeZone: 'America/Toronto',
		},
		errors: [],
	},
	'everything refused': {
		whole: true,
		values: { siteName: hardNames.unbroken, sitePhone: '12', callWithinDays: '0' },
		errors: [
			{ field: 'siteName', code: 'too-long' },
			{ field: 'sitePhone', code: 'phone-short' },
			{ field: 'siteAddress', code: 'too-long' },
			{ field: 'siteHours', code: 'too-long' },
			{ field: 'callWithinDays', code: 'days-wrong' },
			{ field: 'deskTakes', code: 'choose-from-list' },
			{ field: 'personWord', code: 'choose-from-list' },
			{ field: 'timeZone', code: 'choose-from-list' },
		],
	},
});
