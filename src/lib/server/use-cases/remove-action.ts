import { removeActionRow } from '#lib/server/db/actions.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { openVersion } from '#lib/server/db/prescriptions.ts';

type Removed = { ok: true } | { ok: false; why: 'no-open-version' | 'no-such-action' };

/** Takes an action out of the version being written. */
export function removeAction(db: Database, input: { caseId: string; actionId: string }): Promise<Removed> {
	return db.transaction().execute(async (trx): Promise<Removed> => {
		const open = await openVersion(trx, input.caseId);
		if (!open) return { ok: false, why: 'no-open-version' };
		const removed = await removeActionRow(trx, { id: input.actionId, prescriptionId: open.id });
		return removed ? { ok: true } : { ok: false, why: 'no-such-action' };
	});
}
