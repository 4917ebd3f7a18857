import type { SignedLine } from './speech-script.ts';
import { visitChoices, type Chosen } from './visit-choices.ts';

/** How pages can sound for one person, for one visit only; the paces are percents of the usual one. */
export const hearingChoices = {
	voice: ['off', 'on'],
	pace: ['50', '65', '80', '100', '125', '160', '200'],
	loudness: ['softest', 'softer', 'usual', 'louder', 'loudest'],
} as const;

export type Hearing = Chosen<typeof hearingChoices>;

/** Nobody is spoken to who did not ask. */
export const hearings = visitChoices(hearingChoices, { voice: 'off', pace: '100', loudness: 'usual' });

/** How one page can be heard; without a voice for its language here, the browser itself may have one. */
export interface PageVoice extends Hearing {
	available: boolean;
	/** Whether a headset is in, so that nobody else hears what is the person's own. */
	headset: boolean;
	/** Said to whoever touches a key at a kiosk's first page: how the pages can be heard (ACCESSIBILITY V09). */
	offer: SignedLine[];
}

const decibelsOfStep = 6;

/** How much of a sound's full strength a loudness is, 0 to 1: five steps of 6 dB (ACCESSIBILITY V04: at most 10). */
export function gainOf(loudness: Hearing['loudness']): number {
	const below = hearingChoices.loudness.length - 1 - hearingChoices.loudness.indexOf(loudness);
	return 10 ** ((-below * decibelsOfStep) / 20);
}
