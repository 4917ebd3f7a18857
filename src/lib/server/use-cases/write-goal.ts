import { v7 as uuidv7 } from 'uuid';
import type { GoalWords } from '#lib/domain/prescription.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { changeGoal, putGoal } from '#lib/server/db/goals.ts';
import { openVersion } from '#lib/server/db/prescriptions.ts';

interface Writing {
	caseId: string;
	/** Nothing for a new goal. */
	goalId: string | null;
	goal: GoalWords;
}

type Written = { ok: true; goalId: string } | { ok: false; why: 'no-open-version' | 'no-such-goal' };

/** Writes a goal into the version being written, or changes one of it. */
export function writeGoal(db: Database, input: Writing): Promise<Written> {
	return db.transaction().execute(async (trx): Promise<Written> => {
		const open = await openVersion(trx, input.caseId);
		if (!open) return { ok: false, why: 'no-open-version' };
		const id = input.goalId ?? uuidv7();
		const row = { ...input.goal, id, prescriptionId: open.id };
		if (!input.goalId) await putGoal(trx, row);
		else if (!(await changeGoal(trx, row))) return { ok: false, why: 'no-such-goal' };
		return { ok: true, goalId: id };
	});
}
