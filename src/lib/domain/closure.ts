import * as v from 'valibot';
import { choice } from './choice.ts';
import { lines } from './text.ts';

/** Why a case ends. There is no "did not answer": silence alone never ends one (FIELD.md S6). */
export const closureReasons = [
	'received-what-was-needed',
	'person-withdrew',
	'out-of-scope',
	'moved-away',
	'died',
	'could-not-be-reached',
	'entered-in-error',
] as const;

export type ClosureReason = (typeof closureReasons)[number];

/** A case to be closed. Errors: `reason` `choose-one`, `words` `too-long`. */
export const closureSchema = v.object({
	reason: choice(closureReasons),
	words: lines(2000),
});

/** Tries that nobody answered before "could not be reached" may be said of a person (FIELD.md S5). */
export const triesBeforeUnreached = 3;

/** Whether this reason may be given after so many tries. */
export function mayCloseFor(reason: ClosureReason, tries: number): boolean {
	return reason !== 'could-not-be-reached' || tries >= triesBeforeUnreached;
}
