import type { SiteDetails } from '#lib/domain/site.ts';
import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putSiteDetails, siteById } from '#lib/server/db/sites.ts';

interface Change {
	acting: Acting;
	siteId: string;
	details: SiteDetails;
	/** The language (our code) of whoever writes them. */
	wordsIn: string;
}

type Changed = { ok: true } | { ok: false; why: 'not-allowed' };

/** Changes what a site says of itself; papers printed from now on say the new. */
export function changeSiteDetails(db: Database, input: Change): Promise<Changed> {
	return db.transaction().execute(async (trx): Promise<Changed> => {
		if (!mayRun(input.acting, input.siteId) || !(await siteById(trx, input.siteId))) {
			return { ok: false, why: 'not-allowed' };
		}
		await putSiteDetails(trx, input.siteId, { ...input.details, wordsIn: input.wordsIn });
		return { ok: true };
	});
}
