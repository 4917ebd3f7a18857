import { v7 as uuidv7 } from 'uuid';
import { mayGive, mayRun, type Acting, type StaffRole } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { replacePasswordLink } from '#lib/server/db/one-time-links.ts';
import { sitesByIds } from '#lib/server/db/sites.ts';
import { endSessions, putStaff, putStaffAtSites, removeSecondStep } from '#lib/server/db/staff.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

const livesMs = 7 * 24 * 60 * 60 * 1000;

interface NewColleague {
	/** Who adds them; whoever sits at the server's console acts as an admin. */
	acting: Acting;
	name: string;
	email: string;
	role: StaffRole;
	siteIds: readonly string[];
	language: string;
	at: Date;
}

type Added =
	| { ok: true; staffId: string; token: string; expiresAt: Date }
	| { ok: false; why: 'not-allowed' | 'no-such-site' | 'email-taken' };

/**
 * Adds a colleague without a password and answers the one-time token by which they choose their own: so
 * nobody else ever knows it, and nothing has to be sent by e-mail.
 */
export function addStaff(db: Database, input: NewColleague): Promise<Added> {
	return db.transaction().execute(async (trx): Promise<Added> => {
		const { acting, name, email, role, siteIds, language, at } = input;
		if (!mayGive(acting, role) || !siteIds.every((id) => mayRun(acting, id))) {
			return { ok: false, why: 'not-allowed' };
		}
		const sites = await sitesByIds(trx, siteIds);
		if (sites.length === 0 || sites.length !== siteIds.length) return { ok: false, why: 'no-such-site' };
		const staffId = await putStaff(trx, { id: uuidv7(), name, email, role, language, at });
		if (!staffId) return { ok: false, why: 'email-taken' };
		await endSessions(trx, staffId);
		await removeSecondStep(trx, staffId);
		await putStaffAtSites(trx, staffId, siteIds);
		const token = newToken();
		const expiresAt = new Date(at.getTime() + livesMs);
		await replacePasswordLink(trx, { tokenHash: tokenHash(token), staffId, expiresAt });
		return { ok: true, staffId, token, expiresAt };
	});
}
