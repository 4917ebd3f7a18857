import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import AnswerText from './AnswerText.svelte';

const none = { label: '', own: false, isNumber: false };

export const examples = examplesOf(AnswerText, {
	'one of ours': { ...none, text: 'Food' },
	'a number after its label': {
		label: 'شماره تلفن:',
		text: '604 555 0123',
		own: true,
		isNumber: true,
	},
	'a name from right to left': { ...none, text: hardNames.rightToLeft, own: true },
	'words that cannot break': { ...none, text: hardNames.unbroken, own: true },
});
