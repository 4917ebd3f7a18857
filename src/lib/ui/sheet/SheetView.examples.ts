import type { Sheet } from '#lib/domain/sheet/sheet.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import SheetView from './SheetView.svelte';

const footer = { reference: 'K7M4QD', page: 'Page', of: 'of' };

const everyBlock: Sheet = {
	kind: 'social-prescription',
	language: 'en-CA',
	direction: 'ltr',
	digits: 'latn',
	from: 'Uptown Library',
	title: 'Every block of a sheet',
	footer,
	blocks: [
		{ kind: 'paragraph', text: 'A few plain words.' },
		{ kind: 'facts', facts: [{ label: 'Where:', value: '716 6th Avenue', asIs: true }] },
		{ kind: 'reference', label: 'Your reference:', code: 'K7M4QD', hint: 'Say it when you call.' },
		{ kind: 'heading', text: 'What happens next' },
		{ kind: 'steps', items: ['Somebody calls you.', 'You make a plan.'] },
		{ kind: 'list', items: ['Food', 'Company'] },
		{ kind: 'notice', text: 'This is information, not advice.' },
		{ kind: 'phones', phones: [{ label: 'Call', number: '604-555-0142' }] },
		{
			kind: 'resource',
			name: 'Better at Home',
			text: 'Aide à la maison.',
			language: 'fr-CA',
			phones: [{ label: 'Call', number: '604-555-0143' }],
			facts: [{ label: 'Last checked:', value: 'never' }],
		},
		{
			kind: 'goal',
			label: 'Goal 1',
			words: '“I want to sing again.”',
			facts: [{ label: 'How important:', value: '9 out of 10' }],
		},
		{
			kind: 'action',
			number: '1.',
			text: 'Go to the choir',
			phones: [],
			facts: [{ label: 'When:', value: 'Tuesdays, 13:30' }],
		},
		{ kind: 'page-break' },
		{ kind: 'write-in', label: 'Your notes', lines: 2 },
		{ kind: 'ticks', label: 'How are things now?', answers: ['Better', 'The same', 'Worse'] },
		{ kind: 'ticks', label: null, answers: ['Please call me'] },
		{ kind: 'line', before: 'A computer wrote this. Questions:', number: '604-555-0142', after: '.' },
	],
};

export const examples = examplesOf(
	SheetView,
	{
		'every block': { sheets: [everyBlock] },
		'largest letters': { sheets: [everyBlock], textSize: 26 },
		'right to left': { sheets: [{ ...everyBlock, direction: 'rtl' }] },
		'two languages': { sheets: [everyBlock, { ...everyBlock, language: 'fr-CA' }], paper: 'a4' },
		'words that cannot break': {
			sheets: [{ ...everyBlock, from: hardNames.unbroken, title: hardNames.unbroken, blocks: [] }],
		},
	},
	{ languages: ['en'] },
);
