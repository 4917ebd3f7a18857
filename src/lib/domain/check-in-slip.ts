import * as v from 'valibot';
import { referenceAsTyped, referenceLength, referenceSchema } from './reference.ts';
import { lines } from './text.ts';

/** How things are by a slip; `not-said` where nothing was ticked. */
export const slipOutcomes = ['better', 'same', 'worse', 'not-said'] as const;

export type SlipOutcome = (typeof slipOutcomes)[number];

/** Which slip it is: of which case, and with which version of its plan it was printed. */
export interface Slip {
	reference: string;
	version: number;
}

/** The code on a slip. */
export function slipCode({ reference, version }: Slip): string {
	return `${reference}-${String(version)}`;
}

/** A slip by its code as people type it; without the version, that of the newest plan. Null for no code of ours. */
export function slipTyped(typed: string): { reference: string; version: number | null } | null {
	const text = referenceAsTyped(typed.slice(0, 60));
	const reference = text.slice(0, referenceLength);
	const version = text.slice(referenceLength);
	if (!v.is(referenceSchema, reference) || !/^\d{0,4}$/.test(version)) return null;
	return { reference, version: version === '' ? null : Number(version) };
}

/** What stands on a slip. Nothing ticked is an answer too. Errors: `choose-from-list`, `too-long`. */
export const slipSchema = v.object({
	outcome: v.pipe(v.optional(v.string(), 'not-said'), v.picklist(slipOutcomes, 'choose-from-list')),
	received: v.pipe(
		v.optional(v.picklist(['yes', 'no', ''], 'choose-from-list'), ''),
		v.transform((answer) => (answer === '' ? null : answer === 'yes')),
	),
	call: v.pipe(
		v.optional(v.picklist(['yes', ''], 'choose-from-list'), ''),
		v.transform((answer) => answer === 'yes'),
	),
	anythingElse: lines(2000),
});

export type SlipAnswers = v.InferOutput<typeof slipSchema>;
