import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import OutOfUse from './OutOfUse.svelte';

export const examples = examplesOf(OutOfUse, {
	'at a known site': { site: { name: 'Harbourview Library', phone: '604-555-0140' } },
	'at a site with a long name and no phone': { site: { name: hardNames.unbroken, phone: '' } },
	'nobody knows where': {},
});
