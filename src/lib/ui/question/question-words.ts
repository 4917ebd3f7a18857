import type { Translate } from '#lib/i18n/translator.ts';
import type { Answers, Field, Question } from '#lib/domain/interview/question.ts';
import { labelBefore } from '#lib/ui/page/label-before.ts';

interface FieldWords {
	field: Field;
	label: string;
	hint?: string;
	options: { code: string; label: string }[];
	/** What was offered in earlier days, for answers of then. */
	older: { code: string; label: string }[];
}

/** A question with its words, for one door and in one language. */
export interface QuestionWords {
	title: string;
	/** What the answer is called when it is listed: shorter than the question. */
	row: string;
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
		row: say('row'),
		why: say('why'),
		fields: question.fields.map((field) => {
			const labelled = (code: string) => ({ code, label: say(`${field.name}.${code}`) });
			return {
				field,
				label: say(`${field.name}.label`),
				hint: maybe(`${field.name}.hint`),
				options: (field.offered?.(answers) ?? field.options).map(labelled),
				older: (field.older ?? []).map(labelled),
			};
		}),
	};
}

/** One answer as it is shown. */
export interface AnswerWords {
	/** What it answers, where a question asks several things; else empty. */
	label: string;
	text: string;
	/** Whether the words are the person's and not ours. */
	own: boolean;
	/** Whether it is read from left to right in any language. */
	isNumber: boolean;
}

/** What was answered to one question, in words, one text per answer; empty when nothing was. */
export function answersInWords(t: Translate, words: QuestionWords, answers: Answers): AnswerWords[] {
	const several = words.fields.length > 1;
	return words.fields.flatMap(({ field, label, options, older }) => {
		const given = [answers[field.name] ?? []].flat().filter((one) => one !== '');
		const said = options.length
			? [...options, ...older].filter(({ code }) => given.includes(code)).map((option) => option.label)
			: given;
		const own = options.length === 0;
		const before = several ? labelBefore(t, label) : '';
		return said.map((text) => ({ label: before, text, own, isNumber: field.kind === 'phone' }));
	});
}
