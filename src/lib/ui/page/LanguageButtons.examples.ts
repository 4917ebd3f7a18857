import { examplesOf } from '#lib/ui/examples.ts';
import LanguageButtons from './LanguageButtons.svelte';

export const examples = examplesOf(LanguageButtons, {
	'on the first page': { language: 'en', place: '' },
	'in the middle of the interview': { language: 'fa', place: 'refer/name' },
});
