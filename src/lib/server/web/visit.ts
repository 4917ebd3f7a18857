import type { Handle, RequestEvent } from '@sveltejs/kit';
import type { Hearing } from '#lib/domain/hearing.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import { log } from '#lib/server/log.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { beginVisit as beginKioskVisit } from '#lib/server/use-cases/begin-visit.ts';
import { endVisit as endKioskVisit } from '#lib/server/use-cases/end-visit.ts';
import { application } from './application.ts';
import { cookieRules } from './cookie-rules.ts';
import { endDraft, forgetDraft, hasDraft } from './draft-session.ts';
import { endReturn, forgetReturn, hasReturn } from './return-session.ts';
import { forgetVisitChoices, readHearing, rememberHearing } from './visit-choices.ts';

const visitCookie = 'porchlight_visit';

/** The first screen of a kiosk, where every visit begins and to which every end leads. */
export const attractPath = '/kiosk';

/** Begins a clean visit at this kiosk; of what was chosen on its first screen only the voice comes along. */
export async function beginVisit(event: RequestEvent, kioskId: string, choice: Pick<Hearing, 'voice'>) {
	forgetDraft(event);
	forgetReturn(event);
	forgetVisitChoices(event);
	const { token } = await beginKioskVisit(application().db, kioskId);
	event.cookies.set(visitCookie, token, cookieRules(event));
	if (choice.voice === 'on') rememberHearing(event, { ...readHearing(event), ...choice });
}

/**
 * Ends a visit: at a kiosk whatever it holds of anybody is erased, at home this browser's draft and what it
 * came back to; pages look and sound as by default, and the browser forgets what it kept of us.
 */
export async function endVisit(event: RequestEvent): Promise<void> {
	const { kiosk } = event.locals;
	if (kiosk) await endKioskVisit(application().db, kiosk.id);
	else {
		await endDraft(event);
		await endReturn(event);
	}
	forgetVisit(event);
}

/** The same for who has left already: a database that gives no answer keeps nobody from the first screen. */
export async function leaveVisit(event: RequestEvent): Promise<void> {
	try {
		await endVisit(event);
	} catch (error) {
		// What could not be erased now is erased when the next visit begins, and nobody reaches it meanwhile.
		log.warn({ event: 'visit-not-erased', error: error instanceof Error ? error.name : 'unknown' });
		forgetVisit(event);
	}
}

function forgetVisit(event: RequestEvent): void {
	event.cookies.delete(visitCookie, cookieRules(event));
	forgetDraft(event);
	forgetReturn(event);
	forgetVisitChoices(event);
	event.setHeaders({ 'Clear-Site-Data': '"cache", "storage"' });
}

/** Where an end leads: at a kiosk to its first screen. */
export function pathAfterEnd({ locals }: Pick<RequestEvent, 'locals'>): string {
	return locals.kiosk ? attractPath : `/${locals.language}`;
}

/** Whether anything of a visit is left, in this browser or on the server. */
export function isVisited(event: RequestEvent): boolean {
	return (
		Boolean(event.locals.kiosk?.visitHash) ||
		event.cookies.get(visitCookie) !== undefined ||
		hasDraft(event) ||
		hasReturn(event)
	);
}

/** Whether this request belongs to the one visit that its kiosk has now. */
export function isInVisit({ locals, cookies }: RequestEvent): boolean {
	const token = cookies.get(visitCookie);
	if (!token) return false;
	// While the database gives no answer, whoever has begun goes on; nothing of anybody is shown without it.
	if (locals.kioskUnknown) return true;
	return locals.kiosk?.visitHash?.equals(tokenHash(token)) ?? false;
}

/**
 * At a kiosk every page for the public belongs to a visit that was begun on the first screen: whatever else asks
 * for one, such as "Back" after an end, gets the first screen. So does a screen that is a kiosk no more, for it
 * still stands where strangers use it.
 */
export const requireVisit: Handle = ({ event, resolve }) => {
	const [, first] = event.url.pathname.split('/');
	const { kiosk, kioskEnded, staff } = event.locals;
	const ours = event.isSubRequest || !isLanguageCode(first);
	if (ours || (!kiosk && !kioskEnded) || (kiosk && (staff || isInVisit(event)))) return resolve(event);
	return new Response(null, { status: 303, headers: { Location: attractPath } });
};
