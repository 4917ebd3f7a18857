import { mayGive, mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { markLeft, staffById, takeStaffFromSite as takeFrom } from '#lib/server/db/staff.ts';

interface Taking {
	acting: Acting & { id: string };
	staffId: string;
	siteId: string;
	at: Date;
}

type Taken = { ok: true } | { ok: false; why: 'not-allowed' | 'yourself' };

/** Ends a colleague's work at a site at once; whoever then works nowhere has left and cannot sign in. */
export function takeStaffFromSite(db: Database, input: Taking): Promise<Taken> {
	return db.transaction().execute(async (trx): Promise<Taken> => {
		const { acting, staffId, siteId, at } = input;
		if (acting.id === staffId) return { ok: false, why: 'yourself' };
		const colleague = await staffById(trx, staffId);
		if (!colleague || !mayRun(acting, siteId) || !mayGive(acting, colleague.role)) {
			return { ok: false, why: 'not-allowed' };
		}
		if (!colleague.siteIds.includes(siteId)) return { ok: false, why: 'not-allowed' };
		await takeFrom(trx, staffId, siteId);
		if (colleague.siteIds.length === 1) await markLeft(trx, staffId, at);
		return { ok: true };
	});
}
