import * as v from 'valibot';
import { latinDigits } from './phone.ts';
import { line, requiredLine, requiredLines } from './text.ts';

/**
 * What an action is. To signpost is to tell somebody of a resource; to refer is to pass them on to it:
 * PRSB's guidance says that signposting "is not a referral". To accompany is S20 of FIELD.md.
 */
export const actionKinds = [
	'person-does',
	'connector-does',
	'accompany',
	'signpost',
	'referral-to-resource',
] as const;

/** A score from 1 to 10, or nothing where the person was not asked. Error: `score-wrong`. */
const score = v.pipe(
	line(5),
	v.transform((typed) => (typed === '' ? null : Number(latinDigits(typed)))),
	v.check((value) => value === null || (Number.isInteger(value) && value >= 1 && value <= 10), 'score-wrong'),
);

/**
 * A goal in the person's own words, with how much it matters to them and how sure they feel of reaching
 * it, each 1-10 (PRSB care and support plan). Errors: `required`, `too-long`, `score-wrong`.
 */
export const goalSchema = v.object({
	words: requiredLines(400),
	importance: score,
	confidence: score,
});

export type GoalWords = v.InferOutput<typeof goalSchema>;

const rowId = v.pipe(
	line(36),
	v.transform((text) => (text === '' ? null : text)),
	v.nullable(v.pipe(v.string(), v.uuid('choose-from-list'))),
);

/**
 * One thing to do: what, who, when, where, at what cost, how to get there, whom to call, who comes along.
 * Without a goal it is a quick link (S19). Phones may be short numbers such as 8-1-1. Errors: `required`,
 * `too-long`, `choose-one`, `choose-from-list`.
 */
export const actionSchema = v.object({
	kind: v.pipe(v.optional(v.string(), ''), v.picklist(actionKinds, 'choose-one')),
	what: requiredLine(200),
	who: line(120),
	when: line(120),
	where: line(200),
	cost: line(200),
	howToGetThere: line(300),
	phone: v.pipe(line(80), v.transform(latinDigits)),
	whoComesAlong: line(120),
	goalId: rowId,
	resourceId: rowId,
});

export type ActionWords = v.InferOutput<typeof actionSchema>;

/** What an action says when a resource of the directory is chosen for it; all of it can be changed. */
export function actionFromResource(resource: {
	id: string;
	name: string;
	phones: readonly { number: string }[];
	fees: string;
	hours: string;
	howToGetThere: string;
}): Pick<ActionWords, 'kind' | 'what' | 'when' | 'cost' | 'howToGetThere' | 'phone'> & {
	resourceId: string;
} {
	return {
		kind: 'signpost',
		what: shortened(resource.name, 200),
		when: shortened(resource.hours, 120),
		cost: shortened(resource.fees, 200),
		howToGetThere: shortened(resource.howToGetThere, 300),
		phone: shortened(resource.phones[0]?.number ?? '', 80),
		resourceId: resource.id,
	};
}

function shortened(text: string, max: number): string {
	const characters = [...text];
	return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
