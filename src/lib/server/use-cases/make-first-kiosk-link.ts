import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { countKiosks, putKiosk, renewFirstEnrolment } from '#lib/server/db/kiosks.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

/**
 * The one-time address that makes a screen the house's first kiosk; null once a kiosk is enrolled. Each
 * start before that gives a fresh address, and the one printed before no longer works.
 */
export async function makeFirstKioskLink(
	db: Database,
	{ siteId, at }: { siteId: string; at: Date },
): Promise<{ token: string } | null> {
	const token = newToken();
	const enrolmentHash = tokenHash(token);
	return db.transaction().execute(async (trx) => {
		if ((await countKiosks(trx)) === 0) {
			await putKiosk(trx, { id: uuidv7(), siteId, name: 'Kiosk 1', enrolmentHash, at });
			return { token };
		}
		return (await renewFirstEnrolment(trx, enrolmentHash)) ? { token } : null;
	});
}
