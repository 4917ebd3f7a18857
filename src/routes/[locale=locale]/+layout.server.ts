import { hasOlderWords } from '#lib/i18n/older-words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals, params, url }) => ({
	language: locals.language,
	older: hasOlderWords(locals.language),
	/** The page's address after the language, so that the same page opens in another one. */
	place: url.pathname.split('/').slice(2).join('/'),
	/** Whether this page asks a question. */
	asking: params.question !== undefined,
});
