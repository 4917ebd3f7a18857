import type { RequestEvent } from '@sveltejs/kit';
import { keyNames } from '#lib/domain/keymap.ts';
import { translator } from '#lib/i18n/catalogue.ts';

/** What a kiosk's keys can be said to do: with two switches fewer things have a key of their own. */
const told = {
	arrows: ['next', 'choose', 'page', 'again'],
	switches: ['next', 'choose'],
	pad: ['next', 'choose', 'page', 'again'],
};

/** What the keys of this kiosk do, in sentences, each with the thing before its key (ACCESSIBILITY V05); none at home. */
export function keypadWords({ locals }: RequestEvent): string[] {
	if (!locals.kiosk) return [];
	const { keymap, learntKeys } = locals.kiosk.settings;
	const names = keyNames(keymap, learntKeys);
	const t = translator(locals.language);
	return told[names].map((action) => t(`speech:keys.${names}.${action}`));
}

/** How the pages of this kiosk can be heard, for somebody who does not see "Listen"; none at home. */
export function offerWords({ locals }: RequestEvent): string[] {
	if (!locals.kiosk) return [];
	const { keymap, learntKeys } = locals.kiosk.settings;
	const t = translator(locals.language);
	return ['listen', 'silent'].map((way) => t(`speech:keys.${keyNames(keymap, learntKeys)}.${way}`));
}
