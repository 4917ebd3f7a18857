import * as v from 'valibot';
import { dayOrNothing, plusDays } from './day.ts';
import type { NeedLevel } from './need.ts';
import { lines } from './text.ts';

/** How things stand when the team asks again (S21); `not-reached` says nothing about the person. */
export const followUpOutcomes = ['better', 'same', 'worse', 'not-reached'] as const;

export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** Days until asking again: two weeks as the study's connectors do (S20), sooner the higher the need (S17). */
const daysByLevel: Record<NeedLevel, number> = { high: 7, medium: 14, low: 28 };

/** The day to ask again that a level of need suggests; without a level, as for a medium one. */
export function suggestedFollowUpDay(level: NeedLevel | null, today: string): string {
	return plusDays(today, daysByLevel[level ?? 'medium']);
}

/** When to ask again. Errors: `day-required`, `day-wrong`. */
export const followUpPlanSchema = v.object({
	dueOn: v.pipe(
		dayOrNothing,
		v.check((day) => day !== null, 'day-required'),
		v.transform((day) => day ?? ''),
	),
});

/**
 * What was heard when asking again: whether things are better, whether something was really received, and
 * anything else. Somebody not reached is never left there: a next day must be named. Errors:
 * `choose-one`, `next-day-required`, `day-wrong`, `too-long`.
 */
export const followUpRecordSchema = v.pipe(
	v.object({
		outcome: v.pipe(v.optional(v.string(), ''), v.picklist(followUpOutcomes, 'choose-one')),
		received: v.pipe(
			v.optional(v.picklist(['yes', 'no', ''], 'choose-from-list'), ''),
			v.transform((answer) => (answer === '' ? null : answer === 'yes')),
		),
		anythingElse: lines(2000),
		nextOn: dayOrNothing,
	}),
	v.forward(
		v.check(({ outcome, nextOn }) => outcome !== 'not-reached' || nextOn !== null, 'next-day-required'),
		['nextOn'],
	),
	// Whether something was received cannot be known from somebody who was not reached.
	v.transform((record) => (record.outcome === 'not-reached' ? { ...record, received: null } : record)),
);

export type FollowUpRecord = v.InferOutput<typeof followUpRecordSchema>;
