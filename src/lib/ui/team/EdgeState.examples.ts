import { examplesOf } from '#lib/ui/examples.ts';
import EdgeState from './EdgeState.svelte';

const waitingSince = new Date('2026-11-22T17:05:00Z');
const well = { waiting: 0, waitingSince: null, silent: false, unknownKey: false };

export const examples = examplesOf(EdgeState, {
	'nothing waits': well,
	'one waits': { ...well, waiting: 1, waitingSince },
	'many wait, and nothing was heard': { ...well, waiting: 1200, waitingSince, silent: true },
	'a key that nobody has': { ...well, unknownKey: true },
});
