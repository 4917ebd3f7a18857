import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import { needPictures } from '#lib/ui/question/need-pictures.ts';
import Options from './Options.svelte';

const yesNo = [
	{ code: 'yes', label: 'Yes' },
	{ code: 'no', label: 'No' },
	{ code: 'not-sure', label: 'I’m not sure' },
];

const needs = [
	{ code: 'food', label: 'Food, meals or groceries', picture: needPictures.food },
	{ code: 'money', label: 'Money, bills or benefits', picture: needPictures.money },
	{ code: 'housing', label: 'A place to live', picture: needPictures.housing },
	{ code: 'transport', label: 'Getting around', picture: needPictures.transport },
	{ code: 'company', label: 'Company, or feeling lonely', picture: needPictures.company },
	{ code: 'housework', label: 'Housework, garden or repairs', picture: needPictures.housework },
];

export const examples = examplesOf(
	Options,
	{
		'one of three': { name: 'message-safe', label: 'May we leave a message?', options: yesNo },
		'one, chosen, with a hint': {
			name: 'message-safe',
			label: 'May we leave a message?',
			hint: 'Others at home may hear it.',
			options: yesNo,
			chosen: ['no'],
		},
		'one, refused': {
			name: 'reach-by',
			label: 'How can we reach you?',
			hint: 'Choose the way that is easiest for you.',
			error: 'Choose one answer.',
			options: [
				{ code: 'phone', label: 'Call me' },
				{ code: 'relative', label: 'Through a relative or neighbour' },
				{ code: 'letter', label: 'Write me a letter' },
			],
		},
		'many, none chosen': {
			name: 'communication',
			label: 'Is anything hard for you when we talk?',
			many: true,
			options: [
				{ code: 'hearing', label: 'Hearing' },
				{ code: 'sight', label: 'Seeing' },
				{ code: 'speech', label: 'Speaking' },
				{ code: 'memory', label: 'Remembering' },
			],
		},
		'picture cards, two chosen': {
			name: 'needs',
			label: 'What would help you?',
			hint: 'Choose as many as you like.',
			options: needs,
			many: true,
			chosen: ['food', 'company'],
		},
		'picture cards, refused': {
			name: 'needs',
			label: 'What would help you?',
			error: 'Choose from the list.',
			options: needs,
			many: true,
		},
		'the heading says the label': {
			name: 'meet-where',
			label: 'Where shall we meet?',
			quietLabel: true,
			options: [
				{ code: 'this-place', label: 'Here, at Harbourview Library' },
				{ code: 'home', label: 'At my home' },
			],
		},
		'a single option of one letter': {
			name: 'size',
			label: 'A',
			options: [{ code: 'o', label: hardNames.oneLetter }],
		},
		'words that cannot break': {
			name: 'relative',
			label: `Who is ${hardNames.unbroken}?`,
			hint: hardNames.unbroken,
			error: hardNames.unbroken,
			options: [
				{ code: 'one', label: hardNames.unbroken, picture: needPictures.company },
				{ code: 'other', label: hardNames.long },
			],
			chosen: ['one'],
		},
		'words from right to left': {
			name: 'language',
			label: 'به چه زبانی صحبت می‌کنید؟',
			hint: 'یکی را انتخاب کنید.',
			options: [
				{ code: 'fa', label: 'فارسی' },
				{ code: 'ar', label: 'العربية' },
				{ code: 'en', label: 'English' },
			],
			chosen: ['fa'],
		},
	},
	{ languages: ['en'] },
);
