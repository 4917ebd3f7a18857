import { v7 as uuidv7 } from 'uuid';
import type { SiteDetails } from '#lib/domain/site.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { livingLink, useUpLink } from '#lib/server/db/one-time-links.ts';
import { putSiteDetails } from '#lib/server/db/sites.ts';
import { anyStaff, putPassword, putStaff, putStaffAtSites } from '#lib/server/db/staff.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { hashPassword } from '#lib/server/passwords.ts';

interface FirstCoordinator {
	token: string;
	name: string;
	email: string;
	password: string;
	language: string;
	site: SiteDetails;
	at: Date;
}

type Made = { ok: true; staffId: string } | { ok: false; why: 'link-ended' };

/**
 * Makes the first account and names the first site, once. The first one is an admin: somebody must be able
 * to open a second site, and who reads the server's console holds more power than that already.
 */
export async function makeFirstCoordinator(db: Database, input: FirstCoordinator): Promise<Made> {
	const { at } = input;
	const link = { tokenHash: tokenHash(input.token), purpose: 'first-coordinator', at } as const;
	// The slow hash is not done for strangers, nor while a row is held.
	if (!(await livingLink(db, link))) return { ok: false, why: 'link-ended' };
	const hash = await hashPassword(input.password);
	return db.transaction().execute(async (trx): Promise<Made> => {
		const used = await useUpLink(trx, link);
		if (!used?.siteId || (await anyStaff(trx))) return { ok: false, why: 'link-ended' };
		const { name, email, language } = input;
		const staffId = await putStaff(trx, { id: uuidv7(), name, email, role: 'admin', language, at });
		if (!staffId) return { ok: false, why: 'link-ended' };
		await putPassword(trx, { id: uuidv7(), staffId, hash, at });
		await putStaffAtSites(trx, staffId, [used.siteId]);
		await putSiteDetails(trx, used.siteId, { ...input.site, wordsIn: language });
		return { ok: true, staffId };
	});
}
