import { v7 as uuidv7 } from 'uuid';
import { actionsOf, putAction } from '#lib/server/db/actions.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { goalsOf, putGoal } from '#lib/server/db/goals.ts';
import { prescriptionVersions, putVersion } from '#lib/server/db/prescriptions.ts';

interface Start {
	caseId: string;
	staffId: string;
	at: Date;
}

type Started = { ok: true; prescriptionId: string } | { ok: false; why: 'no-such-case' | 'closed' };

/**
 * Starts a case's social prescription, or its next version as a copy of the one that was issued. Where one
 * is being written already, that one goes on: two connectors who start at once write the same.
 */
export function startPrescription(db: Database, input: Start): Promise<Started> {
	return db.transaction().execute(async (trx): Promise<Started> => {
		const { caseId, staffId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const [newest] = await prescriptionVersions(trx, caseId);
		if (newest && !newest.issuedAt) return { ok: true, prescriptionId: newest.id };
		const id = uuidv7();
		const version = (newest?.version ?? 0) + 1;
		await putVersion(trx, { id, caseId, version, staffId, at });
		if (newest) await copyParts(trx, newest.id, id);
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'prescription-started',
			staffId,
			subjectId: id,
			details: { version },
			at,
		});
		return { ok: true, prescriptionId: id };
	});
}

async function copyParts(trx: Database, from: string, to: string): Promise<void> {
	const copies = new Map<string, string>();
	for (const goal of await goalsOf(trx, from)) {
		const id = uuidv7();
		copies.set(goal.id, id);
		await putGoal(trx, { ...goal, id, prescriptionId: to });
	}
	for (const action of await actionsOf(trx, from)) {
		const goalId = action.goalId && (copies.get(action.goalId) ?? null);
		await putAction(trx, { id: uuidv7(), prescriptionId: to, action: { ...action, goalId } });
	}
}
