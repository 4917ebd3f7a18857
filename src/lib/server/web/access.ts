import { error, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { validate as isUuid } from 'uuid';
import { mayRun, mayWorkAt } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { siteOfCase } from '#lib/server/db/sites.ts';
import { readStaff } from './session.ts';
import type { Staff } from './staff-session.ts';

export type { Staff } from './staff-session.ts';

export const signInPath = '/team/sign-in';

type Asking = Pick<RequestEvent, 'locals'>;

/**
 * Finds out who is signed in. A database gone is not an answer to that question: it is kept, so that the page
 * that needs to know says so in its own words, and a page that does not need to know is shown.
 */
export const identify: Handle = async ({ event, resolve }) => {
	event.locals.staff = await readStaff(event).catch((failure: unknown) => {
		event.locals.staffUnknown = failure;
		return null;
	});
	if (event.locals.staff && event.url.pathname.startsWith('/team')) {
		event.locals.language = event.locals.staff.language;
	}
	return resolve(event);
};

/** The signed-in staff member; anyone else is sent to sign in. */
export function requireStaff(event: Asking): Staff {
	if (event.locals.staffUnknown) throw event.locals.staffUnknown;
	if (!event.locals.staff) redirect(303, signInPath);
	return event.locals.staff;
}

/** The signed-in staff member, who must at least be a coordinator (or an admin). */
export function requireRole(event: Asking, role: 'coordinator' | 'admin'): Staff {
	const staff = requireStaff(event);
	const enough = staff.role === 'admin' || staff.role === role;
	if (!enough) error(403, { message: 'forbidden', code: 'forbidden' });
	return staff;
}

/** Missing and not theirs to see: one answer. */
export function notFound(): never {
	error(404, { message: 'not-found', code: 'not-found' });
}

/** A site this staff member runs; another's and a missing one are answered alike. */
export function requireRunSite(event: Asking, siteId: string): Staff {
	const staff = requireRole(event, 'coordinator');
	if (!isUuid(siteId) || !mayRun(staff, siteId)) notFound();
	return staff;
}

/** The site of a case this staff member may see; another site's case and a missing one are answered alike. */
export async function caseOfOwnSite(
	db: Database,
	staff: Staff,
	caseId: string,
): Promise<{ caseId: string; siteId: string }> {
	const siteId = isUuid(caseId) ? await siteOfCase(db, caseId) : undefined;
	if (!siteId || !mayWorkAt(staff, siteId)) notFound();
	return { caseId, siteId };
}
