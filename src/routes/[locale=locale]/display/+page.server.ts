import { redirect } from '@sveltejs/kit';
import { hands } from '#lib/domain/hand.ts';
import { hearings } from '#lib/domain/hearing.ts';
import { looks } from '#lib/domain/look.ts';
import { ownAddress, ownPath } from '#lib/domain/own-path.ts';
import { readSubmitted, singleValues, valueOf } from '#lib/server/web/form.ts';
import { placeIfKnown } from '#lib/server/web/place.ts';
import {
	readHand,
	readHearing,
	readLook,
	rememberHand,
	rememberHearing,
	rememberLook,
} from '#lib/server/web/visit-choices.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	site: (await placeIfKnown(event))?.site,
	at: ownPath(event.url.searchParams.get('at')),
	look: readLook(event),
	hand: readHand(event),
});

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const asked = singleValues(submitted);
		rememberLook(event, looks.changed(readLook(event), asked));
		rememberHearing(event, hearings.changed(readHearing(event), asked));
		rememberHand(event, hands.changed(readHand(event), asked));
		// Who chose on another page goes on there.
		const here = valueOf(submitted, 'here');
		if (here) redirect(303, ownAddress(here, event.locals.language));
		const at = ownPath(event.url.searchParams.get('at'));
		redirect(303, `/${event.locals.language}/display${at ? `?at=${at}` : ''}`);
	},
};
