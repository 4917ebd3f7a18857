import type { Handle } from '@sveltejs/kit';
import { isLanguageCode, languageOf, preferredLanguage } from '#lib/i18n/languages.ts';

const pageLanguageCookie = 'porchlight_language';

/**
 * The page's language: from the address where it has one, else a staff member's own, else what was last
 * chosen on this machine's session, else the browser's. Set on `<html>` by the server.
 */
export const speak: Handle = async ({ event, resolve }) => {
	const first = event.url.pathname.split('/')[1];
	const chosen = event.cookies.get(pageLanguageCookie);
	if (isLanguageCode(first)) event.locals.language = first;
	else if (isLanguageCode(chosen)) event.locals.language = chosen;
	else event.locals.language = preferredLanguage(event.request.headers.get('accept-language'));
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const language = languageOf(event.locals.language);
			return html
				.replace('%porchlight.lang%', language.tag)
				.replace('%porchlight.dir%', language.direction);
		},
	});
};
