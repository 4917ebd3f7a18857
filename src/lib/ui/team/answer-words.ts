import { questions } from '#lib/domain/interview/questions.ts';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { Translate } from '#lib/i18n/translator.ts';

/** The words of what was answered in one field that offers codes; empty where nothing was. */
export function codeInWords(t: Translate, answers: Answers, name: string, language = ''): string {
	const code = answers[name];
	const question = questions.find(({ fields }) => fields.some((field) => field.name === name));
	if (!question || typeof code !== 'string' || code === '') return '';
	// The desk speaks about the person, whoever filled it in.
	return t(`questions:${question.id}.${name}.${code}`, { context: 'them', language });
}

/** What a person wrote in a field, as they wrote it. */
export function wordsIn(answers: Answers, name: string): string {
	const words = answers[name];
	return typeof words === 'string' ? words : '';
}
