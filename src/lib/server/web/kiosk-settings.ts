import { createHmac, timingSafeEqual } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { KioskSettings } from '#lib/domain/kiosk-settings.ts';
import { teamLanguages } from '#lib/i18n/languages.ts';
import type { Kiosk } from '#lib/server/db/kiosk-devices.ts';
import { pinHashOf } from '#lib/server/db/kiosks.ts';
import { changeKioskSettings } from '#lib/server/use-cases/change-kiosk-settings.ts';
import { application } from './application.ts';
import { cookieRules } from './cookie-rules.ts';

export const settingsPath = '/kiosk/settings';
const settingsCookie = 'porchlight_settings';
/** Whoever forgets to leave has left after so long without a press. */
const livesMs = 5 * 60_000;

export const pinPath = `${settingsPath}/pin`;

/** The language of the page that asks for the PIN: as its address says, else as the browser is set. */
export function settingsLanguage({ locals, url }: RequestEvent): string {
	const wished = url.searchParams.get('language');
	return teamLanguages.find(({ code }) => code === wished)?.code ?? locals.language;
}

export const isSettingsPage = (path: string) => path.startsWith(settingsPath);

/** Says that who has this cookie knew the kiosk's PIN; worth nothing with another PIN or at another kiosk. */
function seal(kiosk: Kiosk, pinHash: string, said: string): Buffer {
	const key = createHmac('sha256', application().secret).update('kiosk settings').digest();
	return createHmac('sha256', key)
		.update(JSON.stringify([kiosk.id, pinHash, said]))
		.digest();
}

/** Opens the settings in this browser, in a language of the team's. */
export function rememberSettings(event: RequestEvent, kiosk: Kiosk, pinHash: string, language: string): void {
	const said = `${language}.${String(Date.now() + livesMs)}`;
	const word = `${said}.${seal(kiosk, pinHash, said).toString('base64url')}`;
	event.cookies.set(settingsCookie, word, { ...cookieRules(event), path: '/kiosk' });
}

export function forgetSettings(event: RequestEvent): void {
	if (event.cookies.get(settingsCookie))
		event.cookies.delete(settingsCookie, { ...cookieRules(event), path: '/kiosk' });
}

/** The kiosk whose settings are open in this browser; anybody else is asked for the PIN. */
export async function requireSettings(event: RequestEvent): Promise<Kiosk> {
	if (event.locals.kioskUnknown) throw event.locals.kioskUnknown;
	const { kiosk } = event.locals;
	if (!kiosk) redirect(303, '/kiosk');
	const [language = '', until = '', mark = ''] = (event.cookies.get(settingsCookie) ?? '').split('.');
	const pinHash = await pinHashOf(application().db, kiosk.id);
	const given = Buffer.from(mark, 'base64url');
	const right = pinHash ? seal(kiosk, pinHash, `${language}.${until}`) : Buffer.alloc(0);
	const open = given.length === 32 && right.length === 32 && timingSafeEqual(given, right);
	if (!pinHash || !open || !(Number(until) > Date.now())) redirect(303, pinPath);
	if (teamLanguages.some(({ code }) => code === language)) event.locals.language = language;
	rememberSettings(event, kiosk, pinHash, language);
	return kiosk;
}

/** Keeps some of the settings of the kiosk that is open, and leads back to all of them. */
export async function keepSettings(event: RequestEvent, changes: Partial<KioskSettings>) {
	const kiosk = await requireSettings(event);
	const changed = await changeKioskSettings(application().db, { kioskId: kiosk.id, changes });
	if (!changed.ok) return fail(400, { errors: changed.errors });
	redirect(303, `${settingsPath}?saved`);
}
