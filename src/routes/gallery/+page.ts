import { languages, type LanguageCode } from '#lib/i18n/languages.ts';
import { everyExample } from './every-example.ts';
import type { PageLoad } from './$types';

export const csr = false;

export const load: PageLoad = async ({ data }) => {
	const examples = await everyExample.get(data.component)?.();
	/** A component whose words come with its examples is shown in their languages only. */
	const own: readonly LanguageCode[] = examples?.languages ?? languages.map(({ code }) => code);
	const wished = own.filter((code) => code === data.chosen['language']);
	return {
		...data,
		shownIn: data.chosen['language'] === 'all' ? own : wished.length > 0 ? wished : own.slice(0, 1),
		components: [...everyExample.keys()].sort(),
		examples,
	};
};
