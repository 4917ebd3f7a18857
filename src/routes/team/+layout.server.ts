import { wordsOf } from '#lib/i18n/catalogue.ts';
import { sitesByIds } from '#lib/server/db/sites.ts';
import { application } from '#lib/server/web/application.ts';
import type { LayoutServerLoad } from './$types';

const namespaces = ['common', 'errors', 'questions', 'sheets', 'team'];

export const load: LayoutServerLoad = async ({ locals: { language, staff } }) => {
	const [site] = staff ? await sitesByIds(application().db, staff.siteIds) : [];
	return {
		language,
		words: wordsOf(language, namespaces),
		timeZone: site?.timeZone,
		personWord: site?.personWord ?? 'person',
		colleague: staff && { name: staff.name, runsSites: staff.role !== 'connector' },
	};
};
