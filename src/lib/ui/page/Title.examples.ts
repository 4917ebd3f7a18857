import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import Title from './Title.svelte';

export const examples = examplesOf(Title, {
	'a question': { text: 'What should we call you?' },
	refused: { text: 'What should we call you?', refused: true },
	'from right to left': { text: hardNames.rightToLeft },
	'words that cannot break': { text: hardNames.unbroken },
});
