import { examplesOf } from '#lib/ui/examples.ts';
import VisitGuard from './VisitGuard.svelte';

const shown = { times: { quiet: 180, warning: 60 }, gain: 0.25 };

export const examples = examplesOf(VisitGuard, {
	'asks whether somebody is there': { ...shown, sent: false, open: 'asks' },
	'asks whether to stop': { ...shown, sent: false, open: 'stops' },
	'asks whether to stop after sending': { ...shown, sent: true, open: 'stops' },
});
