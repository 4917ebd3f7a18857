import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import TextField from './TextField.svelte';

export const examples = examplesOf(
	TextField,
	{
		'a line': { name: 'name', label: 'What should we call you?' },
		'a line with a hint, filled in': {
			name: 'name',
			label: 'What should we call you?',
			hint: 'A first name or a nickname is enough.',
			value: 'Earl Whitford',
			autocomplete: 'name',
		},
		'a line, refused': {
			name: 'name',
			label: 'What should we call you?',
			hint: 'A first name or a nickname is enough.',
			error: 'Write a name. A nickname is fine.',
		},
		'several lines': {
			name: 'words',
			label: 'In your own words',
			kind: 'lines',
			value: 'The food bank is two buses away.\nI cannot carry much any more.',
		},
		'several lines, refused': {
			name: 'words',
			label: 'In your own words',
			kind: 'lines',
			error: 'This is too long. Shorten it a little.',
			value: hardNames.unbroken.repeat(20),
		},
		'a phone number': { name: 'phone', label: 'Your phone number', kind: 'phone', value: '604-555-0101' },
		'a phone number in other digits, refused': {
			name: 'phone',
			label: 'Your phone number',
			kind: 'phone',
			value: '۶۰۴ ۵۵۵',
			error: 'This number is too short. Check it and write all of it.',
		},
		'one letter': { name: 'name', label: 'Name', value: hardNames.oneLetter },
		'a name from right to left': { name: 'name', label: 'Name', value: hardNames.rightToLeft },
		'words that cannot break': {
			name: 'name',
			label: hardNames.unbroken,
			hint: hardNames.unbroken,
			error: hardNames.unbroken,
			value: hardNames.unbroken,
		},
	},
	{ languages: ['en'] },
);
