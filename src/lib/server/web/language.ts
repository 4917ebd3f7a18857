import type { Handle } from '@sveltejs/kit';
import { sayBorrowed } from './borrowed-words.ts';
import { deviceStyle } from './kiosk.ts';
import { isFetchedEarly } from './letters.ts';
import { isSettingsPage } from './kiosk-settings.ts';
import { lookAttributes } from './look.ts';
import {
	isLanguageCode,
	languageOf,
	languages,
	preferredLanguage,
	teamLanguages,
} from '#lib/i18n/languages.ts';

/**
 * The page's language: from the address where it has one, else the browser's; `identify` puts a staff
 * member's own in its place. Set on `<html>` by the server.
 */
export const speak: Handle = ({ event, resolve }) => {
	const [, first] = event.url.pathname.split('/');
	if (isLanguageCode(first)) event.locals.language = first;
	else {
		const forTeam = first === 'team' || isSettingsPage(event.url.pathname);
		const offered = forTeam ? teamLanguages : languages;
		event.locals.language = preferredLanguage(event.request.headers.get('accept-language'), offered);
	}
	return resolve(event, {
		preload: (file) => isFetchedEarly(file, event.locals.language),
		transformPageChunk: ({ html }) => {
			const language = languageOf(event.locals.language);
			const style = deviceStyle(event);
			return sayBorrowed(html)
				.replace('%porchlight.lang%', language.tag)
				.replace('%porchlight.dir%', language.direction)
				.replace('data-look', lookAttributes(event))
				.replace('</head>', style ? `<style>${style}</style></head>` : '</head>');
		},
	});
};
