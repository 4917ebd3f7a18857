import type { RequestEvent } from '@sveltejs/kit';
import { secondPressMs, type PageHand } from '#lib/domain/hand.ts';
import { keyTable } from '#lib/domain/keymap.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { readHand } from './visit-choices.ts';

/** What presses and keys mean on this page: as the kiosk is set and the person chose. */
export function handOf(event: RequestEvent): PageHand {
	const { kiosk, language } = event.locals;
	const settings = kiosk?.settings;
	return {
		keys: settings ? keyTable(settings.keymap, settings.learntKeys, languageOf(language).direction) : null,
		secondPress: secondPressMs(readHand(event), settings?.secondPressMs),
	};
}
