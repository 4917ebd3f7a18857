import type { Database } from '#lib/server/db/connection.ts';
import { removeDraftsOfKiosk } from '#lib/server/db/drafts.ts';
import { putVisit } from '#lib/server/db/kiosk-devices.ts';
import { removeReturnVisitsOfKiosk } from '#lib/server/db/return-visits.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

/**
 * Begins a person's visit at a kiosk; answers the token of its cookie. Whatever the visit before left behind is
 * erased, however it ended, and its cookie is worth nothing any more.
 */
export function beginVisit(db: Database, kioskId: string): Promise<{ token: string }> {
	return db.transaction().execute(async (trx) => {
		const token = newToken();
		await putVisit(trx, kioskId, tokenHash(token));
		await removeDraftsOfKiosk(trx, kioskId);
		await removeReturnVisitsOfKiosk(trx, kioskId);
		return { token };
	});
}
