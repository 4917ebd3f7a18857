import { fail } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { kioskNameSchema } from '#lib/domain/kiosk.ts';
import { kiosksOfSite } from '#lib/server/db/kiosks.ts';
import { lastPrintsOfSite } from '#lib/server/db/prints.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { addKiosk } from '#lib/server/use-cases/add-kiosk.ts';
import { notFound, requireRunSite } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { edgeStates } from '#lib/server/web/edge-states.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import { enrolmentAddress } from '#lib/server/web/kiosk-address.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	requireRunSite(event, event.params.site);
	const { db } = application();
	const site = await siteById(db, event.params.site);
	if (!site) notFound();
	const edges = await edgeStates(site.id);
	const prints = await lastPrintsOfSite(db, site.id);
	const kiosks = (await kiosksOfSite(db, site.id)).map((kiosk) => ({
		...kiosk,
		edge: edges.get(kiosk.id),
		lastPrint: prints.get(kiosk.id),
	}));
	return { site, kiosks };
};

export const actions: Actions = {
	default: async (event) => {
		const acting = requireRunSite(event, event.params.site);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(kioskNameSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const name = parsed.value.kioskName;
		const adding = { acting, siteId: event.params.site, name, at: new Date() };
		const added = await addKiosk(application().db, adding);
		if (!added.ok) notFound();
		return { errors: [], link: { name, address: enrolmentAddress(event, added.token) } };
	},
};
