import { error, fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { siteDetailsSchema } from '#lib/domain/site.ts';
import { addSite } from '#lib/server/use-cases/add-site.ts';
import { requireRole } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted } from '#lib/server/web/form.ts';
import { siteForm } from '#lib/server/web/site-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	requireRole(event, 'coordinator');
};

export const actions: Actions = {
	default: async (event) => {
		const acting = requireRole(event, 'coordinator');
		const values = siteForm(await readSubmitted(event));
		const parsed = parse(siteDetailsSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const words = { details: parsed.value, wordsIn: acting.language };
		const added = await addSite(application().db, { acting, ...words, at: new Date() });
		if (!added.ok) error(403, { message: 'forbidden', code: 'forbidden' });
		redirect(303, `/team/sites/${added.siteId}?done=added`);
	},
};
