import * as v from 'valibot';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { doors, type Answers, type Field, type Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';

/** Something right for a field, by its kind alone, so that a new field has an answer too. */
export function rightAnswer({ kind, options }: Field): string | string[] {
	if (kind === 'phone') return '604 555 0123';
	if (kind === 'line' || kind === 'lines') return 'Something right';
	return kind === 'choice' ? (options[0] ?? '') : [...options];
}

/** Every question answered rightly, on one of the paths that pass this one. */
export function answersLeadingTo(wanted: Question): Answers {
	const forks = questions.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'choice'));
	for (const door of doors.filter((known) => known !== 'connector-for-caller')) {
		const usual = answeredAll({ door });
		const others = forks.flatMap(({ name, options }) =>
			options.map((code) => answeredAll({ ...usual, [name]: code })),
		);
		// All needs are chosen on the usual path: words that speak of others are on a path of their own.
		const chosen = Object.fromEntries(['needs', 'more-needs', 'other-needs'].map((name) => [name, []]));
		const told = { words: 'I am lonely and hungry.', 'words-suggest': ['food', 'company'] };
		const speaking = answeredAll({ door, ...chosen, ...told });
		const found = [usual, speaking, ...others].find((answers) => pathOf(questions, answers).includes(wanted));
		if (found) return found;
	}
	throw new Error(`no public door leads to ${wanted.id}`);
}

function answeredAll(given: Answers): Answers {
	let answers = given;
	for (;;) {
		const open = pathOf(questions, answers)
			.flatMap(({ fields }) => fields)
			.find(({ name, schema }) => answers[name] === undefined || !v.is(schema, answers[name]));
		if (!open) return answers;
		answers = { ...answers, [open.name]: rightAnswer(open) };
	}
}

/** The fields of one question out of many answers, as its form sends them. */
export function formOf({ fields }: Question, answers: Answers): Record<string, string | string[]> {
	return Object.fromEntries(fields.map(({ name }) => [name, answers[name] ?? '']));
}
