import { examplesOf } from '#lib/ui/examples.ts';
import ErrorPage from './ErrorPage.svelte';

const shown = (code: string) => ({ code, retry: [], language: 'en' });

export const examples = examplesOf(ErrorPage, {
	'not there': shown('not-found'),
	'a link that worked once': shown('link-ended'),
	'not allowed': shown('forbidden'),
	'sent from elsewhere': shown('not-from-here'),
	'too large': shown('too-large'),
	'too many': shown('too-many'),
	'a fault nobody foresaw': shown('a-code-without-words'),
	'database away, with an answer to send again': {
		...shown('database-away'),
		retry: [{ name: 'words', value: 'I do not want to eat alone.' }],
	},
});
