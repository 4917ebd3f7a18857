import * as v from 'valibot';
import { keptOf, steps, type Answers, type Question } from './question.ts';

/** The questions these answers lead to, in order. Nothing stores a position: the path is computed anew. */
export function pathOf(list: readonly Question[], answers: Answers): Question[] {
	const path: Question[] = [];
	const seen: Answers = { door: answers.door };
	for (const question of list) {
		if (!question.askWhen(seen)) continue;
		path.push(question);
		for (const { name } of keptOf(question)) {
			const answer = answers[name];
			if (answer !== undefined) seen[name] = answer;
		}
	}
	return path;
}

/** The answers that lie on the path; one that does not, does not exist. */
export function pruned(list: readonly Question[], answers: Answers): Answers {
	const kept: Answers = { door: answers.door };
	for (const { name } of pathOf(list, answers).flatMap(keptOf)) {
		const answer = answers[name];
		if (answer !== undefined) kept[name] = answer;
	}
	return kept;
}

/** The first question on the path whose answer is not yet one to send, or null when all can be sent. */
export function firstMissing(list: readonly Question[], answers: Answers): Question | null {
	const missing = pathOf(list, answers).find(
		({ fields }) => !fields.every(({ name, schema }) => v.is(schema, answers[name])),
	);
	return missing ?? null;
}

/** Whether this question can be opened now: it is on the path, and nothing required before it is missing. */
export function mayOpen(list: readonly Question[], answers: Answers, id: string): boolean {
	const path = pathOf(list, answers);
	const missing = firstMissing(list, answers);
	const here = path.findIndex((question) => question.id === id);
	const limit = missing ? path.indexOf(missing) : path.length;
	return here >= 0 && here <= limit;
}

/** The question after this one, or null when it is time to check the answers. */
export function nextAfter(list: readonly Question[], answers: Answers, id: string): Question | null {
	const path = pathOf(list, answers);
	return path[path.findIndex((question) => question.id === id) + 1] ?? null;
}

/** The question before this one; for `check`, the last one; null at the beginning. */
export function previousBefore(list: readonly Question[], answers: Answers, id: string): Question | null {
	const path = pathOf(list, answers);
	const here = path.findIndex((question) => question.id === id);
	return (here < 0 ? path.at(-1) : path[here - 1]) ?? null;
}

/** Which step a question belongs to, counted from 1, and how many there are on every branch. */
export function stepNumber(question: Question): { step: number; of: number } {
	return { step: steps.indexOf(question.step) + 1, of: steps.length };
}
