import { examplesOf } from '#lib/ui/examples.ts';
import KioskState from './KioskState.svelte';

const at = new Date('2026-11-23T18:05:00Z');
const plain = { addressWaits: false, hasPin: true, lastContactAt: null, revokedAt: null };

export const examples = examplesOf(KioskState, {
	'in use': { ...plain, state: 'in-use', lastContactAt: at },
	'in use, a page came out': {
		...plain,
		state: 'in-use',
		lastContactAt: at,
		lastPrint: { cameOut: true, at },
	},
	'in use, a page did not come out': {
		...plain,
		state: 'in-use',
		lastContactAt: at,
		lastPrint: { cameOut: false, at },
	},
	'in use, while a new address waits': { ...plain, state: 'in-use', lastContactAt: at, addressWaits: true },
	'never heard of, without a PIN': { ...plain, state: 'in-use', hasPin: false },
	'waiting for its screen': { ...plain, state: 'waiting', addressWaits: true },
	revoked: { ...plain, state: 'revoked', revokedAt: at },
});
