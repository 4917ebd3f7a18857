import type { RequestEvent } from '@sveltejs/kit';
import { kioskSettingsFrom } from '#lib/domain/kiosk-settings.ts';
import { lookChoices, looks } from '#lib/domain/look.ts';
import { isLanguageCode, languages } from '#lib/i18n/languages.ts';

/** Screens to look at things on: kiosks by their millimetres per pixel (ACCESSIBILITY 1.7), others by their width. */
const devices: Record<string, { mmPerPx?: number; width: number }> = {
	desktop: { width: 1280 },
	phone: { width: 360 },
	'kiosk-15.6': { width: 1920, mmPerPx: 0.179 },
	'kiosk-21.5': { width: 1920, mmPerPx: 0.248 },
	'kiosk-24': { width: 1920, mmPerPx: 0.277 },
	'kiosk-32': { width: 1920, mmPerPx: 0.369 },
};

/** Shows a component's examples in all of its languages, one below the other. */
const everyLanguage = 'all';

/** What can be chosen in the gallery's address, and among what; the first of each is the default. */
export const galleryChoices: Record<string, readonly string[]> = {
	language: [...languages.map(({ code }) => code), everyLanguage],
	...lookChoices,
	device: Object.keys(devices),
};

/**
 * Draws this request's page as its address wishes: in a language, a look and on a device. What is not known
 * counts as the default.
 */
export function drawAsWished(event: RequestEvent): { chosen: Record<string, string>; width: number } {
	const wished = (name: string) => event.url.searchParams.get(name) ?? '';
	const language = wished('language');
	event.locals.language = isLanguageCode(language) ? language : 'en';
	const look = looks.from('', Object.fromEntries(looks.parts.map((part) => [part, wished(part)])));
	event.locals.look = look;
	const name = wished('device') in devices ? wished('device') : 'desktop';
	const { mmPerPx, width } = devices[name] ?? { width: 1280 };
	const settings = kioskSettingsFrom({ pxPerMm: mmPerPx && 1 / mmPerPx });
	event.locals.kiosk = mmPerPx
		? { id: '', siteId: '', name, settings, visitHash: null, lastContactAt: null }
		: null;
	const shownIn = language === everyLanguage ? everyLanguage : event.locals.language;
	return { chosen: { language: shownIn, ...look, device: name }, width };
}
