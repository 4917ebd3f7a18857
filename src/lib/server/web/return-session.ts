import { redirect, type RequestEvent } from '@sveltejs/kit';
import { keepsQuiet } from '#lib/domain/coming-back.ts';
import { removeReturnVisit, returnVisitByToken } from '#lib/server/db/return-visits.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { application } from './application.ts';
import { cookieRules } from './cookie-rules.ts';

const returnCookie = 'porchlight_back';

/** Remembers what somebody came back to for as long as the browser is open. */
export function rememberReturn(event: RequestEvent, token: string): void {
	event.cookies.set(returnCookie, token, cookieRules(event));
}

/** What this browser has opened; nothing when it has not, or when that has ended. */
export async function readReturn(event: RequestEvent) {
	const token = event.cookies.get(returnCookie);
	if (!token) return undefined;
	const kioskId = event.locals.kiosk?.id ?? null;
	const at = new Date();
	const opened = await returnVisitByToken(application().db, { tokenHash: tokenHash(token), kioskId, at });
	if (!opened) return undefined;
	const { id, caseId, unsafe, answers } = opened;
	return { id, caseId, kioskId, quiet: keepsQuiet(unsafe, answers) };
}

/** The same for a page that shows it; without it the person is asked for their reference. */
export async function requireReturn(event: RequestEvent) {
	return (await readReturn(event)) ?? redirect(303, `/${event.locals.language}/back`);
}

/** The same for all that is not shown to everybody who holds the paper. */
export async function requireOwnReturn(event: RequestEvent) {
	const opened = await requireReturn(event);
	if (opened.quiet) redirect(303, `/${event.locals.language}/back/request`);
	return opened;
}

/** Ends what this browser opened. */
export async function endReturn(event: RequestEvent): Promise<void> {
	const token = event.cookies.get(returnCookie);
	if (token) await removeReturnVisit(application().db, tokenHash(token));
	forgetReturn(event);
}

/** Takes its cookie from this browser. */
export function forgetReturn(event: RequestEvent): void {
	event.cookies.delete(returnCookie, cookieRules(event));
}

/** Whether this browser has opened something, as far as its cookie says. */
export function hasReturn(event: RequestEvent): boolean {
	return event.cookies.get(returnCookie) !== undefined;
}
