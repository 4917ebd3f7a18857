import * as v from 'valibot';
import type { FieldError } from '../field-error.ts';
import { cleaned } from '../text.ts';
import type { Answers, Question } from './question.ts';

export type Answered = { ok: true; answers: Answers } | { ok: false; errors: FieldError[] };

/** Checks what was submitted for one question and puts it among the answers. */
export function answer(
	question: Question,
	answers: Answers,
	submitted: Readonly<Record<string, readonly string[]>>,
): Answered {
	const errors: FieldError[] = [];
	const given: Record<string, string | string[]> = {};
	for (const { name, kind, schema } of question.fields) {
		const typed = submitted[name] ?? [];
		const result = v.safeParse(schema, kind === 'cards' || kind === 'choices' ? typed : (typed[0] ?? ''));
		if (result.success) given[name] = result.output;
		else errors.push({ field: name, code: result.issues[0].message });
	}
	return errors.length > 0 ? { ok: false, errors } : { ok: true, answers: { ...answers, ...given } };
}

/**
 * Puts what is on the page among the answers as it stands, checked or not: somebody leaves the question for
 * a moment and comes back to it. `firstMissing` keeps what is not right from being sent.
 */
export function withUnchecked(
	question: Question,
	answers: Answers,
	submitted: Readonly<Record<string, readonly string[]>>,
): Answers {
	const kept: Answers = { ...answers };
	for (const { name, kind } of question.fields) {
		const typed = (submitted[name] ?? []).map((words) => cleaned(words).slice(0, mostUnchecked));
		kept[name] = kind === 'cards' || kind === 'choices' ? typed : (typed[0] ?? '');
	}
	return kept;
}

/** Enough for every field of ours, in characters; more is nobody's answer. */
const mostUnchecked = 4000;
