import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { removeDraftsOfKiosk } from '#lib/server/db/drafts.ts';
import { putKioskRevocation, type KioskKey } from '#lib/server/db/kiosks.ts';

interface Revoking extends KioskKey {
	acting: Acting;
	at: Date;
}

type Revoked = { ok: true } | { ok: false; why: 'not-allowed' };

/** Takes the screen of a kiosk its right to be one; what somebody was answering on it is erased with it. */
export function revokeKiosk(db: Database, { acting, at, ...kiosk }: Revoking): Promise<Revoked> {
	return db.transaction().execute(async (trx): Promise<Revoked> => {
		const done = mayRun(acting, kiosk.siteId) && (await putKioskRevocation(trx, kiosk, at));
		if (!done) return { ok: false, why: 'not-allowed' };
		await removeDraftsOfKiosk(trx, kiosk.kioskId);
		return { ok: true };
	});
}
