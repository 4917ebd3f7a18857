import type { Translate } from '#lib/i18n/translator.ts';
import type { Answers, Field, Question } from '#lib/domain/interview/question.ts';

interface FieldWords {
	field: Field;
	label: string;
	hint?: string;
	options: { code: string; label: string }[];
}

/** A question with its words, for one door and in one language. */
export interface QuestionWords {
	title: string;
	why: string;
	fields: FieldWords[];
}

/** Words about the person, spoken to them ("you") or about them, by the door. */
function contextOf(answers: Answers): Record<string, string> {
	return answers.door === 'self' ? {} : { context: 'them' };
}

/** The words of one question; `language` is what "this language" calls itself. */
export function wordsOfQuestion(
	t: Translate,
	question: Question,
	answers: Answers,
	language: string,
): QuestionWords {
	const values = { ...contextOf(answers), language };
	const say = (key: string) => t(`questions:${question.id}.${key}`, values);
	const maybe = (key: string) => {
		const words = t(`questions:${question.id}.${key}`, { ...values, defaultValue: '-' });
		return words === '-' ? undefined : words;
	};
	return {
		title: say('title'),
		why: say('why'),
		fields: question.fields.map((field) => ({
			field,
			label: say(`${field.name}.label`),
			hint: maybe(`${field.name}.hint`),
			options: field.options.map((code) => ({ code, label: say(`${field.name}.${code}`) })),
		})),
	};
}

/** What was answered to one question, in words, one text per answer; empty when nothing was. */
export function answersInWords(words: QuestionWords, answers: Answers): string[] {
	return words.fields.flatMap(({ field, options }) => {
		const answer = answers[field.name] ?? '';
		if (options.length === 0) return typeof answer === 'string' && answer !== '' ? [answer] : [];
		return options.filter(({ code }) => [answer].flat().includes(code)).map(({ label }) => label);
	});
}
