import { v7 as uuidv7 } from 'uuid';
import type { SiteDetails } from '#lib/domain/site.ts';
import type { StaffRole } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putSite, putSiteDetails } from '#lib/server/db/sites.ts';
import { putStaffAtSites } from '#lib/server/db/staff.ts';

interface NewSite {
	acting: { id: string; role: StaffRole };
	details: SiteDetails;
	/** The language (our code) of whoever writes them. */
	wordsIn: string;
	at: Date;
}

type Added = { ok: true; siteId: string } | { ok: false; why: 'not-allowed' };

/** Opens another site; who opens it works there, so that somebody does. */
export function addSite(db: Database, { acting, details, wordsIn, at }: NewSite): Promise<Added> {
	return db.transaction().execute(async (trx): Promise<Added> => {
		if (acting.role === 'connector') return { ok: false, why: 'not-allowed' };
		const siteId = uuidv7();
		await putSite(trx, { id: siteId, at });
		await putSiteDetails(trx, siteId, { ...details, wordsIn });
		await putStaffAtSites(trx, acting.id, [siteId]);
		return { ok: true, siteId };
	});
}
