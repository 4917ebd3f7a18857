import { questions } from '#lib/domain/interview/questions.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import QuestionFields from './QuestionFields.svelte';
import type { QuestionWords } from './question-words.ts';

/** A question of the list with words that say only which word stands where. */
function asked(id: string): QuestionWords {
	const fields = questions.find((question) => question.id === id)?.fields ?? [];
	return {
		title: `The question ${id}`,
		row: id,
		why: 'So that the right person calls.',
		fields: fields.map((field) => ({
			field,
			label: `The label of ${field.name}`,
			hint: field.required ? undefined : 'You may leave this empty.',
			options: field.options.map((code) => ({ code, label: `The words of ${code}` })),
			older: [],
		})),
	};
}
const nothing = { values: {}, errors: [], atKiosk: false };

export const examples = examplesOf(QuestionFields, {
	'picture cards at a kiosk': { ...nothing, words: asked('needs'), atKiosk: true },
	'picture cards, chosen': { ...nothing, words: asked('more-needs'), values: { 'more-needs': ['health'] } },
	'several fields': { ...nothing, words: asked('language'), values: { language: ['another'] } },
	'in your own words': {
		...nothing,
		words: asked('words'),
		values: { words: ['می‌خواهم دوست پیدا کنم.'] },
	},
	'a name of one letter': { ...nothing, words: asked('name'), values: { name: [hardNames.oneLetter] } },
	'a name, refused': { ...nothing, words: asked('name'), errors: [{ field: 'name', code: 'required' }] },
	'both fields refused': {
		...nothing,
		words: asked('phone'),
		values: { phone: ['12'] },
		errors: [
			{ field: 'phone', code: 'phone-short' },
			{ field: 'phone-owner', code: 'choose-from-list' },
		],
	},
});
