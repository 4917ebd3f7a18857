import type { Handle } from '@sveltejs/kit';
import { isLanguageCode, languageOf, preferredLanguage } from '#lib/i18n/languages.ts';

/**
 * The page's language: from the address where it has one, else the browser's; `identify` puts a staff
 * member's own in its place. Set on `<html>` by the server.
 */
export const speak: Handle = ({ event, resolve }) => {
	const first = event.url.pathname.split('/')[1];
	if (isLanguageCode(first)) event.locals.language = first;
	else event.locals.language = preferredLanguage(event.request.headers.get('accept-language'));
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const language = languageOf(event.locals.language);
			return html.replace('%porchlight.lang%', language.tag).replace('%porchlight.dir%', language.direction);
		},
	});
};
