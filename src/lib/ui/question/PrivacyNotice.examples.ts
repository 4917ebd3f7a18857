import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import PrivacyNotice from './PrivacyNotice.svelte';

export const examples = examplesOf(PrivacyNotice, {
	'at a kiosk': { site: { name: 'Harbourview Library', phone: '604-555-0140' }, atKiosk: true },
	'at home, no site known': { site: undefined, atKiosk: false },
	'a name that cannot break': { site: { name: hardNames.unbroken, phone: '' }, atKiosk: true },
});
