import type { Database } from '#lib/server/db/connection.ts';
import { prolongDrafts } from '#lib/server/db/drafts.ts';
import { prolongReturnVisits } from '#lib/server/db/return-visits.ts';
import { prolongSheetLinks } from '#lib/server/db/sheet-links.ts';
import { draftExpiry } from './keep-answers.ts';
import { returnVisitExpiry } from './open-return-visit.ts';

/** Keeps what is on a kiosk while somebody is there who takes their time (ACCESSIBILITY K02: without a limit). */
export function prolongVisit(db: Database, { kioskId, at }: { kioskId: string; at: Date }): Promise<void> {
	return db.transaction().execute(async (trx) => {
		const until = draftExpiry(kioskId, at);
		await prolongDrafts(trx, { kioskId, at, until });
		await prolongSheetLinks(trx, { kioskId, at, until });
		await prolongReturnVisits(trx, { kioskId, at, until: returnVisitExpiry(at) });
	});
}
