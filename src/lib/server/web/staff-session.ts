import type { StaffRole } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { endSession, staffById } from '#lib/server/db/staff.ts';
import { ask, onlyCookies } from './auth-answer.ts';
import type { StaffAuth } from './staff-auth.ts';

/** A signed-in staff member, as `event.locals.staff` has them. */
export interface Staff {
	id: string;
	name: string;
	email: string;
	role: StaffRole;
	/** Their own sites; an admin may work at every site. */
	siteIds: string[];
	language: string;
	secondStep: boolean;
}

const longestMs = 12 * 60 * 60 * 1000;

interface Read {
	staff: Staff | null;
	cookies: string[];
}

/**
 * Who these cookies belong to, as the database has it now: a session that ended, a colleague who left and a
 * role that changed all count from the next request. Ends after an hour idle or twelve hours in all.
 */
export async function readSession(
	{ auth, db }: { auth: StaffAuth; db: Database },
	cookie: string | null,
	at: Date,
): Promise<Read> {
	const answer = await ask(() => auth.api.getSession({ headers: onlyCookies(cookie), returnHeaders: true }));
	if (!answer.ok || !answer.response) return { staff: null, cookies: answer.ok ? answer.cookies : [] };
	const { session, user } = answer.response;
	if (at.getTime() - new Date(session.createdAt).getTime() > longestMs) {
		await endSession(db, session.token);
		return { staff: null, cookies: [] };
	}
	const found = await staffById(db, user.id);
	if (!found || found.leftAt) return { staff: null, cookies: [] };
	const { id, name, email, role, siteIds, language, secondStep } = found;
	return { staff: { id, name, email, role, siteIds, language, secondStep }, cookies: answer.cookies };
}
