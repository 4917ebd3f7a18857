import { mayOpenAnew, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { replacePasswordLink } from '#lib/server/db/one-time-links.ts';
import { staffById } from '#lib/server/db/staff.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

const livesMs = 24 * 60 * 60 * 1000;

type Given = { ok: true; name: string; token: string; expiresAt: Date } | { ok: false; why: 'not-allowed' };

/** Answers a one-time token by which a colleague who forgot their password chooses a new one. */
export function givePasswordLink(
	db: Database,
	input: { acting: Acting; staffId: string; at: Date },
): Promise<Given> {
	return db.transaction().execute(async (trx): Promise<Given> => {
		const colleague = await staffById(trx, input.staffId);
		if (!colleague || colleague.leftAt || !mayOpenAnew(input.acting, colleague)) {
			return { ok: false, why: 'not-allowed' };
		}
		const token = newToken();
		const expiresAt = new Date(input.at.getTime() + livesMs);
		await replacePasswordLink(trx, { tokenHash: tokenHash(token), staffId: colleague.id, expiresAt });
		return { ok: true, name: colleague.name, token, expiresAt };
	});
}
