import * as v from 'valibot';
import { choice } from './choice.ts';
import { type PartOfDay, partsOfDay } from './contact-attempt.ts';
import type { Answers } from './interview/question.ts';
import { needCodes, needLevels } from './need.ts';
import { requiredLines } from './text.ts';

/** A note on a case. Errors: `required`, `too-long`. */
export const noteSchema = v.object({ words: requiredLines(5000) });

/** A need the team adds. Error: `choose-one`. */
export const newNeedSchema = v.object({ need: choice(needCodes), level: choice(needLevels) });

/** The level a need is given. Error: `choose-one`. */
export const needLevelChangeSchema = v.object({ level: choice(needLevels) });

/** What a person agreed to, or did not, said to the connector. Error: `choose-one`. */
export const consentSchema = v.object({
	topic: choice(['keep-and-contact', 'tell-referrer']),
	given: v.pipe(
		choice(['yes', 'no']),
		v.transform((answer) => answer === 'yes'),
	),
});

export type ConsentTopic = v.InferOutput<typeof consentSchema>['topic'];

interface Consent {
	topic: string;
	given: boolean;
}

/** What holds for a topic: the newest row of it, or null where nobody has asked (rows oldest first). */
export function consentOn<C extends Consent>(consents: readonly C[], topic: ConsentTopic): C | null {
	return consents.findLast((consent) => consent.topic === topic) ?? null;
}

/** Whether calling or writing could put the person in danger: not known to be safe is not safe (FIELD.md S16). */
export function isSafeToCall(unsafe: boolean, answers: Answers): boolean {
	return !unsafe || answers['safe-to-call'] === 'yes';
}

/** The part of the day the person named for a call, if any. */
export function bestTimeOf(answers: Answers): PartOfDay | null {
	return partsOfDay.find((part) => part === answers['best-time']) ?? null;
}

/** Whether somebody else asked for the person, and so must be told nothing unless the person agrees (S31). */
export function hasReferrer(answers: Answers): boolean {
	return answers.door === 'someone-i-know' || answers.door === 'professional';
}
