import { redirect } from '@sveltejs/kit';
import { hearingWith } from '#lib/domain/hearing.ts';
import { lookParts, lookWith } from '#lib/domain/look.ts';
import { ownPath } from '#lib/domain/own-path.ts';
import { readSubmitted, singleValues, valueOf } from '#lib/server/web/form.ts';
import { readHearing, rememberHearing } from '#lib/server/web/hearing.ts';
import { readLook, rememberLook } from '#lib/server/web/look.ts';
import { readPlace } from '#lib/server/web/place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await readPlace(event)),
	at: ownPath(event.url.searchParams.get('at')),
	look: readLook(event),
});

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		let look = readLook(event);
		for (const part of lookParts) look = lookWith(look, part, valueOf(submitted, part) || look[part]);
		rememberLook(event, look);
		rememberHearing(event, hearingWith(readHearing(event), singleValues(submitted)));
		const at = ownPath(event.url.searchParams.get('at'));
		redirect(303, `/${event.locals.language}/display${at ? `?at=${at}` : ''}`);
	},
};
