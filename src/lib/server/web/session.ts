import type { RequestEvent } from '@sveltejs/kit';
import { application } from './application.ts';
import { makeStaffAuth, type StaffAuth } from './staff-auth.ts';
import { readSession, type Staff } from './staff-session.ts';

const auths = new Map<boolean, { db: unknown; auth: Promise<StaffAuth> }>();

/** The sign-in of this application, made once for http and once for https. */
export function staffAuth(event: RequestEvent): Promise<StaffAuth> {
	const secure = event.url.protocol === 'https:';
	const { db, secret } = application();
	const known = auths.get(secure);
	if (known?.db === db) return known.auth;
	const auth = makeStaffAuth({ db, secret, secure });
	auths.set(secure, { db, auth });
	return auth;
}

/** Hands better-auth's cookies to the browser through SvelteKit, which knows them for the rest of the request. */
export async function keepCookies(event: RequestEvent, setCookies: readonly string[]): Promise<void> {
	if (setCookies.length === 0) return;
	const { parseSetCookieHeader, toCookieOptions } = await import('better-auth/cookies');
	for (const header of setCookies) {
		for (const [name, cookie] of parseSetCookieHeader(header)) {
			event.cookies.set(name, cookie.value, {
				...toCookieOptions(cookie),
				secure: cookie.secure ?? false,
				path: cookie.path ?? '/',
			});
		}
	}
}

/** Who is signed in, or nobody; a browser without our cookie costs nothing. */
export async function readStaff(event: RequestEvent): Promise<Staff | null> {
	const cookie = event.request.headers.get('cookie');
	if (!cookie?.includes('porchlight_staff.session_token=')) return null;
	const auth = await staffAuth(event);
	const { staff, cookies } = await readSession({ auth, db: application().db }, cookie, new Date());
	await keepCookies(event, cookies);
	return staff;
}

/** What a sign-in attempt of this request needs besides what was typed. */
export async function attemptOf(event: RequestEvent) {
	const { db, secret } = application();
	const auth = await staffAuth(event);
	const cookie = event.request.headers.get('cookie');
	return { auth, db, secret, address: event.getClientAddress(), cookie, at: new Date() };
}
