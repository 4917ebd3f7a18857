import { createRawSnippet } from 'svelte';
import { examplesOf } from '#lib/ui/examples.ts';
import Back from './Back.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Step 2 of 4</p>' }));

export const examples = examplesOf(Back, {
	alone: { href: '/en/refer/needs' },
	'with the step beside it': { href: '/en/refer/needs', children },
});
