import * as v from 'valibot';

/** How pages sound for one person, for one visit only; the paces are percents of the usual one. */
export const hearingChoices = {
	voice: ['off', 'on'],
	pace: ['50', '65', '80', '100', '125', '160', '200'],
	loudness: ['softest', 'softer', 'usual', 'louder', 'loudest'],
} as const;

export type HearingPart = keyof typeof hearingChoices;

export const hearingParts = Object.keys(hearingChoices) as HearingPart[];

const hearingSchema = v.object({
	voice: v.fallback(v.picklist(hearingChoices.voice), 'off'),
	pace: v.fallback(v.picklist(hearingChoices.pace), '100'),
	loudness: v.fallback(v.picklist(hearingChoices.loudness), 'usual'),
});

export type Hearing = v.InferOutput<typeof hearingSchema>;

/** How one page can be heard; without a voice for its language here, the browser itself may have one. */
export interface PageVoice extends Hearing {
	available: boolean;
}

/** Reads what `hearingText` wrote; whatever is not known is the default: no voice, usual pace and loudness. */
export function hearingFrom(text: string): Hearing {
	return v.parse(hearingSchema, Object.fromEntries(text.split('.').map((part) => part.split('_'))));
}

/** One short word for a cookie: `voice_on.pace_100.loudness_usual`. */
export function hearingText(hearing: Hearing): string {
	return hearingParts.map((part) => `${part}_${hearing[part]}`).join('.');
}

/** The same with the parts changed that are named by a choice of ours. */
export function hearingWith(hearing: Hearing, asked: Partial<Record<HearingPart, string>>): Hearing {
	const known = hearingParts.filter((part) => hearingChoices[part].some((choice) => choice === asked[part]));
	const changed = Object.fromEntries(known.map((part) => [part, asked[part]]));
	return hearingFrom(hearingText({ ...hearing, ...changed } as Hearing));
}

const decibelsOfStep = 6;

/** How much of a sound's full strength a loudness is, 0 to 1: five steps of 6 dB (ACCESSIBILITY V04: at most 10). */
export function gainOf(loudness: Hearing['loudness']): number {
	const below = hearingChoices.loudness.length - 1 - hearingChoices.loudness.indexOf(loudness);
	return 10 ** ((-below * decibelsOfStep) / 20);
}
