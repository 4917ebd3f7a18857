import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { livingLink, useUpLink } from '#lib/server/db/one-time-links.ts';
import { endSessions, putPassword, removeSecondStep, staffById } from '#lib/server/db/staff.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { hashPassword } from '#lib/server/passwords.ts';

type Set = { ok: true; email: string } | { ok: false; why: 'link-ended' };

/**
 * Sets the password that the holder of a one-time link chose. Ends every session, and the second step too:
 * a coordinator who knows the person vouched for them, and a lost phone must not lock them out for good.
 */
export async function setPasswordByLink(
	db: Database,
	input: { token: string; password: string; at: Date },
): Promise<Set> {
	const { at } = input;
	const link = { tokenHash: tokenHash(input.token), purpose: 'set-password', at } as const;
	if (!(await livingLink(db, link))) return { ok: false, why: 'link-ended' };
	const hash = await hashPassword(input.password);
	return db.transaction().execute(async (trx): Promise<Set> => {
		const used = await useUpLink(trx, link);
		const colleague = used?.staffId ? await staffById(trx, used.staffId) : undefined;
		if (!colleague || colleague.leftAt) return { ok: false, why: 'link-ended' };
		await putPassword(trx, { id: uuidv7(), staffId: colleague.id, hash, at });
		await removeSecondStep(trx, colleague.id);
		await endSessions(trx, colleague.id);
		return { ok: true, email: colleague.email };
	});
}
