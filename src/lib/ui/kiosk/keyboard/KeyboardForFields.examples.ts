import { questions } from '#lib/domain/interview/questions.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import KeyboardForFields from './KeyboardForFields.svelte';

const asked = (id: string) => questions.find((question) => question.id === id)?.fields ?? [];

export const examples = examplesOf(
	KeyboardForFields,
	{
		'for a name, drawn when a script runs': { language: 'en', fields: asked('name') },
		'for choices only, where there is none': { language: 'en', fields: asked('times') },
	},
	{ languages: ['en'] },
);
