import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { partnerSchema } from '#lib/domain/partner.ts';
import { partnersOfSite } from '#lib/server/db/partners.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { makePartner } from '#lib/server/use-cases/make-partner.ts';
import { revokePartner } from '#lib/server/use-cases/revoke-partner.ts';
import { notFound, requireRunSite } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireRunSite(event, event.params.site);
	const { db } = application();
	const site = await siteById(db, event.params.site);
	if (!site) notFound();
	const partners = await partnersOfSite(db, site.id);
	const address = `${event.url.origin}/handoffs`;
	return { site, partners, address, done: event.url.searchParams.has('done') };
};

export const actions: Actions = {
	make: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(partnerSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const { partnerName: name } = parsed.value;
		const partner = { acting, siteId: event.params.site, name, at: new Date() };
		const made = await makePartner(application().db, partner);
		if (!made.ok) notFound();
		return { errors: [], made: { name, key: made.key } };
	},
	revoke: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const partnerId = rowNamed(valueOf(await readSubmitted(event), 'partner')) ?? notFound();
		const revocation = { acting, siteId: event.params.site, partnerId, at: new Date() };
		if (!(await revokePartner(application().db, revocation)).ok) notFound();
		redirect(303, `/team/sites/${event.params.site}/partners?done`);
	},
};
