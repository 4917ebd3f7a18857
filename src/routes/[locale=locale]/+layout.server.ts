import { keyTable } from '#lib/domain/keymap.ts';
import type { KioskSettings } from '#lib/domain/kiosk-settings.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { hasOlderWords } from '#lib/i18n/older-words.ts';
import type { LayoutServerLoad } from './$types';

const keysOf = ({ keymap, learntKeys }: KioskSettings, language: string) =>
	keyTable(keymap, learntKeys, languageOf(language).direction);

export const load: LayoutServerLoad = ({ locals, params, url }) => ({
	language: locals.language,
	older: hasOlderWords(locals.language),
	/** The page's address after the language, so that the same page opens in another one. */
	place: url.pathname.split('/').slice(2).join('/'),
	/** Whether this page asks a question. */
	asking: params.question !== undefined,
	/** What a kiosk's keys do; at home they do what the browser makes of them. */
	keys: locals.kiosk && keysOf(locals.kiosk.settings, locals.language),
});
