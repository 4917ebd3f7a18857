import { ownAddress, ownPath, placeToReturn } from '#lib/domain/own-path.ts';
import { hasOlderWords } from '#lib/i18n/older-words.ts';
import { handOf } from '#lib/server/web/hand.ts';
import { guardOfVisit } from '#lib/server/web/visit-guard.ts';
import { voiceOf } from '#lib/server/web/voice.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const { locals, params, url } = event;
	/** The page's address after the language. */
	const place = url.pathname.split('/').slice(2).join('/');
	return {
		language: locals.language,
		older: hasOlderWords(locals.language),
		place,
		/** Where the aids at its head lead back to. */
		returnTo: placeToReturn(place, ownPath(url.searchParams.get('at'))),
		/** Whether this page asks a question. */
		asking: params.question !== undefined,
		hand: handOf(event),
		/** Where a form that changes only how the page sounds leads back to. */
		here: ownAddress(`${url.pathname}${url.search}`, locals.language),
		voice: voiceOf(event),
		guard: guardOfVisit(event),
	};
};
