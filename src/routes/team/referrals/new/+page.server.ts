import { fail, redirect } from '@sveltejs/kit';
import { mayWorkAt } from '#lib/domain/staff.ts';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import { sitesByIds } from '#lib/server/db/sites.ts';
import { beginDraft } from '#lib/server/use-cases/begin-draft.ts';
import { requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { endDraft, rememberDraft } from '#lib/server/web/draft-session.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

const door = 'connector-for-caller';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const sites = await sitesByIds(application().db, staff.siteIds);
	return { sites: sites.map(({ id, name }) => ({ id, name })) };
};

export const actions: Actions = {
	default: async (event) => {
		const staff = requireStaff(event);
		const submitted = await readSubmitted(event);
		const language = valueOf(submitted, 'language') || staff.language;
		const { db, secret } = application();
		const [site] = await sitesByIds(
			db,
			staff.siteIds.filter((id) => id === valueOf(submitted, 'site')),
		);
		const errors = [
			...(isLanguageCode(language) ? [] : [{ field: 'language', code: 'choose-from-list' }]),
			...(site && mayWorkAt(staff, site.id) ? [] : [{ field: 'site', code: 'choose-one' }]),
		];
		if (!site || errors.length > 0) return fail(400, { values: submitted, errors });
		await endDraft(event);
		const draft = { secret, door, site, kioskId: null, staffId: staff.id, at: new Date() } as const;
		rememberDraft(event, (await beginDraft(db, draft)).token);
		redirect(303, `/${language}/refer/${pathOf(questions, { door })[0]?.id ?? 'check'}`);
	},
};
