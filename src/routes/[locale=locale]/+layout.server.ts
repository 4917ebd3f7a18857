import { keyTable } from '#lib/domain/keymap.ts';
import { ownAddress } from '#lib/domain/own-path.ts';
import type { KioskSettings } from '#lib/domain/kiosk-settings.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { hasOlderWords } from '#lib/i18n/older-words.ts';
import { voiceOf } from '#lib/server/web/voice.ts';
import type { LayoutServerLoad } from './$types';

const keysOf = ({ keymap, learntKeys }: KioskSettings, language: string) =>
	keyTable(keymap, learntKeys, languageOf(language).direction);

export const load: LayoutServerLoad = (event) => {
	const { locals, params, url } = event;
	return {
		language: locals.language,
		older: hasOlderWords(locals.language),
		/** The page's address after the language, so that the same page opens in another one. */
		place: url.pathname.split('/').slice(2).join('/'),
		/** Whether this page asks a question. */
		asking: params.question !== undefined,
		/** What a kiosk's keys do; at home they do what the browser makes of them. */
		keys: locals.kiosk && keysOf(locals.kiosk.settings, locals.language),
		/** Where a form that changes only how the page sounds leads back to. */
		here: ownAddress(`${url.pathname}${url.search}`, locals.language),
		voice: voiceOf(event),
	};
};
