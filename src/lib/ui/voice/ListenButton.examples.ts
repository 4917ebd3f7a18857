import { examplesOf } from '#lib/ui/examples.ts';
import ListenButton from './ListenButton.svelte';

export const examples = examplesOf(ListenButton, {
	'on a page': { language: 'en', here: '/en/help', on: false },
	'while it reads': { language: 'fr', here: '/fr', on: true },
});
