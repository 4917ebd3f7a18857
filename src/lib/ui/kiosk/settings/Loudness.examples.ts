import { gainOf, hearingChoices } from '#lib/domain/hearing.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import Loudness from './Loudness.svelte';

const steps = hearingChoices.loudness.map((choice, index) => ({
	step: index + 1,
	choice,
	gain: gainOf(choice),
}));

export const examples = examplesOf(
	Loudness,
	{ usual: { steps, loudness: 3, line: null } },
	{ languages: ['en', 'fr'] },
);
