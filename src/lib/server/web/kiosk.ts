import { createHash } from 'node:crypto';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { kioskByDevice, putContact, siteOfRevokedDevice, type Kiosk } from '#lib/server/db/kiosk-devices.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { application } from './application.ts';
import { cookieRules } from './cookie-rules.ts';

const kioskCookie = 'porchlight_kiosk';

/** How often it is written down that a kiosk was heard of. */
const contactMs = 60_000;

/** What each kiosk was when it was last asked for, so that its pages fit while the database is away. */
const lastKnown = new Map<string, Kiosk>();

/** Makes this browser a kiosk's, for two years. */
export function rememberKiosk(event: RequestEvent, deviceToken: string): void {
	event.cookies.set(kioskCookie, deviceToken, { ...cookieRules(event), maxAge: 2 * 365 * 24 * 60 * 60 });
}

/** What a browser says it is; empty for a browser at home. */
export function deviceTokenOf(event: Pick<RequestEvent, 'cookies'>): string {
	return event.cookies.get(kioskCookie) ?? '';
}

/** Whom to ask about a screen that is no kiosk any more: its site, where that is known. */
export async function readFormerSite(event: RequestEvent) {
	const token = deviceTokenOf(event);
	return token ? siteOfRevokedDevice(application().db, tokenHash(token)) : undefined;
}

/** The kiosk this browser is, if it is one; a browser without the cookie costs nothing. */
async function readKiosk(event: RequestEvent): Promise<Kiosk | null> {
	const token = deviceTokenOf(event);
	if (!token) return null;
	try {
		const { db } = application();
		const kiosk = await kioskByDevice(db, tokenHash(token));
		event.locals.kioskEnded = kiosk === undefined;
		if (!kiosk) {
			lastKnown.delete(token);
			return null;
		}
		lastKnown.set(token, kiosk);
		const at = new Date();
		const heardOf = kiosk.lastContactAt && at.getTime() - kiosk.lastContactAt.getTime() < contactMs;
		if (!heardOf) await putContact(db, kiosk.id, at);
		return kiosk;
	} catch (failure) {
		event.locals.kioskUnknown = failure;
		return lastKnown.get(token) ?? null;
	}
}

/**
 * Finds out which kiosk this browser is, once for each request, and lets the page's one line of style through
 * our policy. A database gone is kept for the page that needs to be sure, as with `identify`.
 */
export const recognise: Handle = async ({ event, resolve }) => {
	event.locals.kiosk = await readKiosk(event);
	const response = await resolve(event);
	const policy = response.headers.get('content-security-policy');
	const style = deviceStyle(event);
	if (!policy || !style) return response;
	const hash = createHash('sha256').update(style).digest('base64');
	// Where any style is let in (in development), a hash would shut the others out.
	const allowed = policy.replace(/style-src (?![^;]*unsafe-inline)[^;]*/, `$& 'sha256-${hash}'`);
	response.headers.set('content-security-policy', allowed);
	return response;
};

/** Whether this page is drawn in a kiosk's millimetres; the team's pages are read at arm's length everywhere. */
export function isKioskPage({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>): boolean {
	return Boolean(locals.kiosk) && !url.pathname.startsWith('/team');
}

/** The size of this kiosk's millimetre as a style; nothing anywhere else. */
export function deviceStyle(event: Pick<RequestEvent, 'locals' | 'url'>): string {
	if (!event.locals.kiosk || !isKioskPage(event)) return '';
	return `:root{--mm:${event.locals.kiosk.settings.pxPerMm.toFixed(4)}px}`;
}

/** A short mark of all that a kiosk's first screen is made from: another mark, another screen. */
export function kioskMark(kiosk: Kiosk, site: { name: string; phone: string } | undefined): string {
	const shown = [__ISLANDS_HASH__, kiosk.settings, site?.name, site?.phone];
	return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}
