import { redirect } from '@sveltejs/kit';
import { everySite, sitesByIds } from '#lib/server/db/sites.ts';
import { requireRole } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const staff = requireRole(event, 'coordinator');
	const { db } = application();
	const sites = staff.role === 'admin' ? await everySite(db) : await sitesByIds(db, staff.siteIds);
	const [only, ...others] = sites;
	if (only && others.length === 0) redirect(303, `/team/sites/${only.id}`);
	return { sites: sites.map(({ id, name, address }) => ({ id, name, address })) };
};
