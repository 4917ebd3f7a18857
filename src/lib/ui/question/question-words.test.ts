import { expect, test } from 'vitest';
import { questions } from '#lib/domain/interview/questions.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { answersInWords, wordsOfQuestion } from './question-words.ts';

const times = questions.find(({ id }) => id === 'times');

test('an answer that is offered no more is said in words, and offered to nobody', () => {
	if (!times) throw new Error('the times are not asked');
	const t = translator('en');
	const answers = { door: 'self' as const, 'message-safe': 'not-sure' };
	const words = wordsOfQuestion(t, times, answers, 'English');
	expect(answersInWords(t, words, answers).map(({ text }) => text)).toEqual(['I am not sure']);
	expect(words.fields.flatMap(({ options }) => options.map(({ code }) => code))).not.toContain('not-sure');
});
