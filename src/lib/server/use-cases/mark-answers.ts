import { suggestedNeeds } from '#lib/domain/need-suggestion.ts';
import type { NeedCode } from '#lib/domain/need.ts';
import type { Answers, Question } from '#lib/domain/interview/question.ts';
import { fallbackLanguage } from '#lib/i18n/languages.ts';
import { spokenWords } from '#lib/i18n/spoken-words.ts';

interface Marking {
	question: Question;
	answers: Answers;
	/** Of the page; people who read it write some of their words in English too. */
	language: string;
	/** Whether the answer was spoken and the person said that it was heard right. */
	spoken: boolean;
	/** What a service heard in the words. */
	understood: readonly NeedCode[];
}

/** Puts beside a person's own words whether they were spoken, and which needs they seem to speak of. */
export function markAnswers({ question, answers, language, spoken, understood }: Marking): Answers {
	const marks = question.marks?.map(({ name }) => name) ?? [];
	const marked = { ...answers };
	for (const { name } of question.fields) {
		const words = String(answers[name] ?? '');
		if (marks.includes(`${name}-spoken`)) marked[`${name}-spoken`] = spoken && words !== '' ? 'yes' : '';
		if (!marks.includes(`${name}-suggest`)) continue;
		const languages = [...new Set([language, fallbackLanguage])];
		const heard = languages.flatMap((code) => suggestedNeeds(words, spokenWords(code)));
		marked[`${name}-suggest`] = [...new Set([...heard, ...understood])];
	}
	return marked;
}
