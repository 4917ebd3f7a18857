import type { Database } from '#lib/server/db/connection.ts';
import { removeDraftsOfKiosk } from '#lib/server/db/drafts.ts';
import { putVisit } from '#lib/server/db/kiosk-devices.ts';
import { removeReturnVisitsOfKiosk } from '#lib/server/db/return-visits.ts';

/** Ends whatever visit there is at a kiosk: answers, links to sheets and what somebody came back to are erased. Doing it again changes nothing. */
export function endVisit(db: Database, kioskId: string): Promise<void> {
	return db.transaction().execute(async (trx) => {
		await putVisit(trx, kioskId, null);
		await removeDraftsOfKiosk(trx, kioskId);
		await removeReturnVisitsOfKiosk(trx, kioskId);
	});
}
