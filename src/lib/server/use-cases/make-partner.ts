import { v7 as uuidv7 } from 'uuid';
import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putPartner } from '#lib/server/db/partners.ts';
import { siteById } from '#lib/server/db/sites.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

interface NewPartner {
	acting: Acting & { id: string };
	siteId: string;
	name: string;
	at: Date;
}

type Made = { ok: true; key: string } | { ok: false; why: 'not-allowed' };

/** Lets another program hand over referrals to a site; answers its key, which is kept nowhere and shown once. */
export function makePartner(db: Database, input: NewPartner): Promise<Made> {
	const { acting, siteId, name, at } = input;
	return db.transaction().execute(async (trx): Promise<Made> => {
		if (!mayRun(acting, siteId) || !(await siteById(trx, siteId))) return { ok: false, why: 'not-allowed' };
		// Named, so that whoever finds one lying about, person or program, knows what it is.
		const key = `porchlight_${newToken()}`;
		await putPartner(trx, { id: uuidv7(), siteId, name, keyHash: tokenHash(key), madeBy: acting.id, at });
		return { ok: true, key };
	});
}
