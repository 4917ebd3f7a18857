import { languages } from '#lib/i18n/languages.ts';
import { examplesOf } from '#lib/ui/examples.ts';
import LanguageOrder from './LanguageOrder.svelte';

export const examples = examplesOf(
	LanguageOrder,
	{ 'none first': { languages, first: [] }, 'two first': { languages, first: ['pa', 'zh-Hant'] } },
	{ languages: ['en', 'fr'] },
);
