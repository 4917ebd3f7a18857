import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import Enrolment from './Enrolment.svelte';

export const examples = examplesOf(Enrolment, {
	'of a library': { siteName: 'Harbourview Library' },
	'of a site without a name': { siteName: '' },
	'of a name that cannot break': { siteName: hardNames.unbroken },
	'of a name from right to left': { siteName: 'خانهٔ سدر' },
});
