import { examplesOf } from '#lib/ui/examples.ts';
import SafetyAlarm from './SafetyAlarm.svelte';

const self = { door: 'self' as const };

export const examples = examplesOf(SafetyAlarm, {
	'do not call': { answers: { ...self, 'safe-to-call': 'no', 'safe-to-print': 'no' }, safeToCall: false },
	'calling is safe': { answers: { ...self, 'safe-to-call': 'yes' }, safeToCall: true },
	'nothing said': { answers: self, safeToCall: false },
});
