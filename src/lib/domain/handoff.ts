import * as v from 'valibot';
import type { FieldError } from './field-error.ts';
import { doors, keptOf, type Answers, type Door, type Field } from './interview/question.ts';
import { questions } from './interview/questions.ts';
import { referenceSchema } from './reference.ts';

/** The version of what an edge seals. Raise it when a handoff of an edge that was not renewed would be refused. */
export const handoffVersion = 1;

/** The doors that stand open to other programs: a connector's own is at the desk. */
export const handoffDoors = doors.filter((door) => door !== 'connector-for-caller');

/** A referral as another program hands it over. */
export interface Handoff {
	/** Our code of the language that the person reads or speaks. */
	language: string;
	/** Only what lies on the path. */
	answers: Answers;
}

/** A referral from an edge: the person has its paper already. */
export interface EdgeHandoff extends Handoff {
	reference: string;
	sentAt: Date;
}

interface Rules {
	/** Our codes of the languages there are. */
	languages: readonly string[];
	/** Whether the marks that an interview of ours puts beside answers are taken too. */
	marks: boolean;
}

export type ReadHandoff<T> = { ok: true; handoff: T } | { ok: false; errors: FieldError[] };

const isObject = (given: unknown): given is Record<string, unknown> =>
	typeof given === 'object' && given !== null && !Array.isArray(given);

/** How a field travels as JSON: a list of codes, or one text. */
function hasItsType({ kind }: Field, given: unknown): boolean {
	if (kind !== 'cards' && kind !== 'choices') return typeof given === 'string';
	return Array.isArray(given) && given.every((code) => typeof code === 'string');
}

/** Many programs write down what they have nothing to say about. */
const isEmpty = (given: unknown) =>
	given === null || given === '' || (Array.isArray(given) && given.length === 0);

/**
 * Checks a handoff field by field with the interview's own schemas, along the path its answers lead. Errors
 * name their field as `answers.phone`: the codes of its schema, and `wrong-type`, `unknown-field` and
 * `not-asked` (a field of ours that these answers do not lead to; nothing is dropped in silence).
 */
export function readHandoff(given: unknown, { languages, marks }: Rules): ReadHandoff<Handoff> {
	if (!isObject(given)) return { ok: false, errors: [{ field: '', code: 'wrong-type' }] };
	const errors = Object.keys(given)
		.filter((name) => name !== 'language' && name !== 'answers')
		.map((field) => ({ field, code: 'unknown-field' }));
	const language = languages.find((known) => known === given['language']);
	if (!language) errors.push({ field: 'language', code: 'choose-from-list' });
	const read = readAnswers(given['answers'], marks);
	if (!read.ok) errors.push(...read.errors);
	if (!language || !read.ok || errors.length > 0) return { ok: false, errors };
	return { ok: true, handoff: { language, answers: read.answers } };
}

type ReadAnswers = { ok: true; answers: Answers } | { ok: false; errors: FieldError[] };

function readAnswers(given: unknown, marks: boolean): ReadAnswers {
	if (!isObject(given)) return { ok: false, errors: [{ field: 'answers', code: 'wrong-type' }] };
	const door = handoffDoors.find((known) => known === given['door']);
	if (!door) return { ok: false, errors: [{ field: 'answers.door', code: 'choose-from-list' }] };
	const { answers, errors } = alongThePath(door, given, marks);
	// One wrong answer leads elsewhere: what else is wrong is said once that one is right.
	if (errors.length === 0) errors.push(...leftOver(given, answers, marks));
	return errors.length > 0 ? { ok: false, errors } : { ok: true, answers };
}

function alongThePath(door: Door, given: Record<string, unknown>, marks: boolean) {
	const answers: Answers = { door };
	const errors: FieldError[] = [];
	for (const question of questions) {
		if (!question.askWhen(answers)) continue;
		for (const field of marks ? keptOf(question) : question.fields) {
			const value = (Object.hasOwn(given, field.name) ? given[field.name] : null) ?? undefined;
			const named = `answers.${field.name}`;
			if (value !== undefined && !hasItsType(field, value)) errors.push({ field: named, code: 'wrong-type' });
			else {
				const result = v.safeParse(field.schema, value);
				if (!result.success) errors.push({ field: named, code: result.issues[0].message });
				else if (value !== undefined) answers[field.name] = result.output;
			}
		}
	}
	return { answers, errors };
}

/** What was given and is nobody's answer on this path. */
function leftOver(given: Record<string, unknown>, answers: Answers, marks: boolean): FieldError[] {
	const ours = new Set(
		questions.flatMap((question) => (marks ? keptOf(question) : question.fields)).map(({ name }) => name),
	);
	return Object.entries(given)
		.filter(([name, value]) => !Object.hasOwn(answers, name) && !(ours.has(name) && isEmpty(value)))
		.map(([name]) => ({ field: `answers.${name}`, code: ours.has(name) ? 'not-asked' : 'unknown-field' }));
}

const sentFromEdge = v.object({
	reference: referenceSchema,
	sentAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** Checks what an edge sealed: a handoff with the interview's marks, the reference on its paper, and when it was sent. */
export function readEdgeHandoff(given: unknown, languages: readonly string[]): ReadHandoff<EdgeHandoff> {
	if (!isObject(given)) return { ok: false, errors: [{ field: '', code: 'wrong-type' }] };
	const { reference, sentAt, ...handoff } = given;
	const sent = v.safeParse(sentFromEdge, { reference, sentAt });
	const read = readHandoff(handoff, { languages, marks: true });
	if (!sent.success) {
		const errors = sent.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', code: 'wrong-type' }));
		return { ok: false, errors };
	}
	if (!read.ok) return read;
	return {
		ok: true,
		handoff: {
			...read.handoff,
			reference: sent.output.reference,
			sentAt: new Date(sent.output.sentAt),
		},
	};
}

/** What an edge seals, as JSON. */
export function edgeHandoffJson({ language, answers, reference, sentAt }: EdgeHandoff): string {
	return JSON.stringify({ language, answers, reference, sentAt: sentAt.toISOString() });
}
