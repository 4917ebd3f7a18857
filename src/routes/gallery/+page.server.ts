import { error } from '@sveltejs/kit';
import { drawAsWished, galleryChoices } from '#lib/server/web/gallery.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	if (!__GALLERY__) error(404, { message: 'not-found', code: 'not-found', language: event.locals.language });
	return {
		...drawAsWished(event),
		choices: galleryChoices,
		component: event.url.searchParams.get('component') ?? '',
	};
};
