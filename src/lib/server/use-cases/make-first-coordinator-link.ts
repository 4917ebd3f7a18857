import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { replaceFirstCoordinatorLink } from '#lib/server/db/one-time-links.ts';
import { firstSiteOrNew } from '#lib/server/db/sites.ts';
import { anyStaff } from '#lib/server/db/staff.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

const livesMs = 7 * 24 * 60 * 60 * 1000;

type Made = { ok: true; token: string; expiresAt: Date } | { ok: false; why: 'staff-exist' };

/**
 * Makes the link by which the first account is made, while there is none. Only its hash is kept, so each
 * start that still finds nobody makes a fresh one and ends the one before.
 */
export function makeFirstCoordinatorLink(db: Database, input: { at: Date }): Promise<Made> {
	return db.transaction().execute(async (trx): Promise<Made> => {
		if (await anyStaff(trx)) return { ok: false, why: 'staff-exist' };
		const siteId = await firstSiteOrNew(trx, { id: uuidv7(), at: input.at });
		const token = newToken();
		const expiresAt = new Date(input.at.getTime() + livesMs);
		await replaceFirstCoordinatorLink(trx, { tokenHash: tokenHash(token), siteId, expiresAt });
		return { ok: true, token, expiresAt };
	});
}
