import { v7 as uuidv7 } from 'uuid';
import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putKiosk } from '#lib/server/db/kiosks.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

interface NewKiosk {
	acting: Acting;
	siteId: string;
	name: string;
	at: Date;
}

type Added = { ok: true; kioskId: string; token: string } | { ok: false; why: 'not-allowed' };

/** Adds a kiosk to a site; answers the token of the one-time address that makes a screen this kiosk. */
export function addKiosk(db: Database, { acting, siteId, name, at }: NewKiosk): Promise<Added> {
	return db.transaction().execute(async (trx): Promise<Added> => {
		if (!mayRun(acting, siteId) || !(await siteById(trx, siteId))) return { ok: false, why: 'not-allowed' };
		const token = newToken();
		const kioskId = uuidv7();
		await putKiosk(trx, { id: kioskId, siteId, name, enrolmentHash: tokenHash(token), at });
		return { ok: true, kioskId, token };
	});
}
