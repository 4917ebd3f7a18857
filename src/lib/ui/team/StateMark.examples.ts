import { queueStates } from '#lib/domain/queue.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import StateMark from './StateMark.svelte';

const states = [...queueStates, 'closed'] as const;

export const examples = examplesOf(StateMark, Object.fromEntries(states.map((state) => [state, { state }])));
