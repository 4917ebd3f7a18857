import { createRawSnippet } from 'svelte';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import Shell from './Shell.svelte';

const children = createRawSnippet(() => ({ render: () => '<div><h1>The queue</h1></div>' }));
const rosa = { colleague: { name: 'Rosa Delgado', runsSites: false }, path: '/team/queue', children };

export const examples = examplesOf(Shell, {
	'nobody signed in': { ...rosa, colleague: null, path: '/team/sign-in' },
	'a connector at the queue': rosa,
	'a coordinator at the sites': {
		...rosa,
		colleague: { name: 'Wendy Okafor', runsSites: true },
		path: '/team/sites',
	},
	'a name that cannot break': {
		...rosa,
		colleague: { name: hardNames.unbroken, runsSites: true },
		path: '/team/account',
	},
	'a name of one letter': { ...rosa, colleague: { name: hardNames.oneLetter, runsSites: false } },
	'a name from right to left': { ...rosa, colleague: { name: hardNames.rightToLeft, runsSites: false } },
});
