import { redirect } from '@sveltejs/kit';
import { hearings } from '#lib/domain/hearing.ts';
import { ownAddress } from '#lib/domain/own-path.ts';
import { readSubmitted, singleValues, valueOf } from '#lib/server/web/form.ts';
import { readHearing, rememberHeadset, rememberHearing } from '#lib/server/web/visit-choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => redirect(303, `/${event.locals.language}/display`);

export const actions: Actions = {
	/** Turns the voice on or off, or changes how it sounds, and leads back to the page. */
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const headset = valueOf(submitted, 'headset');
		if (headset === 'in' || headset === 'out') rememberHeadset(event, headset === 'in');
		else rememberHearing(event, hearings.changed(readHearing(event), singleValues(submitted)));
		redirect(303, ownAddress(valueOf(submitted, 'here'), event.locals.language));
	},
};
