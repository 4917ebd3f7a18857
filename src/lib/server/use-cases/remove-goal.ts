import type { Database } from '#lib/server/db/connection.ts';
import { removeGoalRow } from '#lib/server/db/goals.ts';
import { openVersion } from '#lib/server/db/prescriptions.ts';

type Removed = { ok: true } | { ok: false; why: 'no-open-version' | 'no-such-goal' };

/** Takes a goal out of the version being written; what was to be done for it stays, without a goal. */
export function removeGoal(db: Database, input: { caseId: string; goalId: string }): Promise<Removed> {
	return db.transaction().execute(async (trx): Promise<Removed> => {
		const open = await openVersion(trx, input.caseId);
		if (!open) return { ok: false, why: 'no-open-version' };
		const removed = await removeGoalRow(trx, { id: input.goalId, prescriptionId: open.id });
		return removed ? { ok: true } : { ok: false, why: 'no-such-goal' };
	});
}
