import * as v from 'valibot';
import { choice } from './choice.ts';
import { dayOrNothing } from './day.ts';
import { latinDigits } from './phone.ts';
import { line, lines } from './text.ts';

/** The ways to reach a person, as the interview offers them (FIELD.md S7). */
export const contactChannels = ['phone', 'relative', 'desk-note', 'letter', 'in-person'] as const;

export type ContactChannel = (typeof contactChannels)[number];

/** How a try to reach a person went. */
export const contactResults = [
	'reached',
	'no-answer',
	'left-message',
	'busy',
	'wrong-number',
	'not-there',
	'sent',
	'asked-to-call-later',
	'declined',
] as const;

export type ContactResult = (typeof contactResults)[number];

/** A try as it is written down. Errors: `choose-one`, `minutes-wrong` (not 0 to 600), `too-long`, `day-wrong`. */
export const contactAttemptSchema = v.object({
	channel: choice(contactChannels),
	result: choice(contactResults),
	minutes: v.pipe(
		line(10),
		v.transform((typed) => (typed === '' ? null : Number(latinDigits(typed)))),
		v.check(
			(value) => value === null || (Number.isInteger(value) && value >= 0 && value <= 600),
			'minutes-wrong',
		),
	),
	words: lines(2000),
	nextTryOn: dayOrNothing,
});

export type ContactAttempt = v.InferOutput<typeof contactAttemptSchema>;

/** Whether a try ended in talking with the person. */
export function spokeWithPerson(result: ContactResult): boolean {
	return result === 'reached' || result === 'declined';
}

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;

export type PartOfDay = (typeof partsOfDay)[number];

/** The part of the day of an hour (0 to 23): what "best time to call" in the interview means. */
export function partOfDay(hour: number): PartOfDay {
	if (hour < 12) return 'morning';
	return hour < 17 ? 'afternoon' : 'evening';
}

/** Tries in a row without an answer after which another way is suggested. */
const triesBeforeSuggesting = 3;

interface Tried {
	channel: ContactChannel;
	result: ContactResult;
	part: PartOfDay;
}

interface Reaching {
	/** Tries, oldest first. */
	tries: readonly Tried[];
	/** When the person said it suits them. */
	bestTime: PartOfDay | null;
	/** False where a call or a letter could put the person in danger. */
	safeToCall: boolean;
}

export type Suggestion =
	| { code: 'another-time'; part: PartOfDay; tries: number }
	| { code: 'another-channel'; channel: ContactChannel; tries: number };

/** Unanswered tries since the person was last spoken with. */
export function unansweredTries<T extends { result: ContactResult }>(tries: readonly T[]): T[] {
	const last = tries.findLastIndex(({ result }) => spokeWithPerson(result));
	return tries.slice(last + 1);
}

/**
 * What to try next after several unanswered tries, or at once after a wrong number: first a part of the day
 * nobody has called in (the person's own first), then a way nobody has tried. Null while nothing needs saying.
 */
export function suggestionFor({ tries, bestTime, safeToCall }: Reaching): Suggestion | null {
	const unanswered = unansweredTries(tries);
	const wrongNumber = unanswered.at(-1)?.result === 'wrong-number';
	if (unanswered.length < triesBeforeSuggesting && !wrongNumber) return null;
	const count = unanswered.length;
	const calledIn = unanswered.filter(({ channel }) => channel === 'phone').map(({ part }) => part);
	const times = bestTime ? [bestTime, ...partsOfDay] : partsOfDay;
	const part = times.find((time) => !calledIn.includes(time));
	if (part && calledIn.length > 0 && !wrongNumber && safeToCall) {
		return { code: 'another-time', part, tries: count };
	}
	// Where calling is not safe, a letter or a relative may not be either.
	const ways = safeToCall
		? (['relative', 'desk-note', 'letter', 'in-person', 'phone'] as const)
		: (['in-person'] as const);
	const used = unanswered.map((tried) => tried.channel);
	const channel = ways.find((way) => !used.includes(way));
	return channel ? { code: 'another-channel', channel, tries: count } : null;
}
