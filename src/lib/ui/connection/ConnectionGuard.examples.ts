import { examplesOf } from '#lib/ui/examples.ts';
import ConnectionGuard from './ConnectionGuard.svelte';

export const examples = examplesOf(ConnectionGuard, {
	'lost at home': { atKiosk: false, phone: '604-555-0100', shown: 'lost' },
	'lost at a kiosk': { atKiosk: true, phone: '604-555-0100', shown: 'lost' },
	'lost, and something waits to be sent': { atKiosk: true, phone: '604-555-0100', shown: 'waits' },
	'it is back': { atKiosk: true, shown: 'back' },
});
