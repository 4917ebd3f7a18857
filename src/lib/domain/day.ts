import * as v from 'valibot';
import { latinDigits } from './phone.ts';
import { line } from './text.ts';

const dayMs = 24 * 60 * 60 * 1000;

function isDay(text: string): boolean {
	const moment = new Date(`${text}T00:00:00Z`);
	return (
		/^\d{4}-\d{2}-\d{2}$/.test(text) &&
		!Number.isNaN(moment.getTime()) &&
		moment.toISOString().startsWith(text)
	);
}

/** A calendar day as `YYYY-MM-DD`, or nothing. Error: `day-wrong`. */
export const dayOrNothing = v.pipe(
	line(40),
	v.transform((typed) => latinDigits(typed) || null),
	v.check((day) => day === null || isDay(day), 'day-wrong'),
);

/** Whole days from one day to another; negative where the other comes before. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** The day so many days after another. */
export function plusDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
