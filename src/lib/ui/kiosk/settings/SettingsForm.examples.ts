import { createRawSnippet } from 'svelte';
import { examplesOf } from '#lib/ui/examples.ts';
import SettingsForm from './SettingsForm.svelte';

const children = createRawSnippet(() => ({ render: () => '<p>Something to set</p>' }));

export const examples = examplesOf(
	SettingsForm,
	{
		'as it is': { leaf: 'times', children },
		refused: { leaf: 'times', errors: [{ field: 'idleSeconds', code: 'choose-from-list' }], children },
	},
	{ languages: ['en', 'fr'] },
);
