import { createRawSnippet } from 'svelte';
import { examplesOf } from '#lib/ui/examples.ts';
import PublicPage from './PublicPage.svelte';

const children = createRawSnippet(() => ({
	render: () => '<div><h1>You may knock</h1><p>Somebody is home.</p></div>',
}));

export const examples = examplesOf(PublicPage, {
	'in English': { language: 'en', place: 'help', children },
	'in French, translated by computer': {
		language: 'fr',
		place: '',
		draft: true,
		older: true,
		phone: '604 555 0100',
		children,
	},
});
