import { redirect } from '@sveltejs/kit';

import { readPlace } from '#lib/server/web/place.ts';
import { endVisit, pathAfterEnd } from '#lib/server/web/visit.ts';
import type { Actions, PageServerLoad } from './$types';

/** A page that says nothing about us: at home the browser goes on at once to the public weather. */
const elsewhere = 'https://weather.gc.ca/';

export const load: PageServerLoad = async (event) => {
	const { kioskId } = await readPlace(event);
	if (kioskId) redirect(303, pathAfterEnd(event));
	event.setHeaders({ Refresh: `0; url=${elsewhere}` });
	return { elsewhere };
};

export const actions: Actions = {
	default: async (event) => {
		await endVisit(event);
		redirect(303, `/${event.locals.language}/exit`);
	},
};
