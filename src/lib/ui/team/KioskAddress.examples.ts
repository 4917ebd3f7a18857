import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import KioskAddress from './KioskAddress.svelte';

const address = `https://help.example.org/kiosk/enrol/${'a1B2-'.repeat(8)}xyz`;

export const examples = examplesOf(KioskAddress, {
	'of a kiosk by the door': { name: 'By the front door', address },
	'with a long name': { name: hardNames.unbroken, address },
});
