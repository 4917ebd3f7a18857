import { v7 as uuidv7 } from 'uuid';
import type { ActionWords } from '#lib/domain/prescription.ts';
import { changeAction, isResource, putAction } from '#lib/server/db/actions.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { openVersion } from '#lib/server/db/prescriptions.ts';

interface Writing {
	caseId: string;
	/** Nothing for a new action. */
	actionId: string | null;
	action: ActionWords;
}

type Written =
	| { ok: true; actionId: string }
	| { ok: false; why: 'no-open-version' | 'no-such-action' | 'no-such-goal' | 'no-such-resource' };

/** Writes an action into the version being written, or changes one of it. */
export function writeAction(db: Database, input: Writing): Promise<Written> {
	return db.transaction().execute(async (trx): Promise<Written> => {
		const { goalId, resourceId } = input.action;
		const open = await openVersion(trx, input.caseId);
		if (!open) return { ok: false, why: 'no-open-version' };
		const goals = goalId ? await goalsOf(trx, open.id) : [];
		if (goalId && !goals.some(({ id }) => id === goalId)) return { ok: false, why: 'no-such-goal' };
		if (resourceId && !(await isResource(trx, resourceId))) return { ok: false, why: 'no-such-resource' };
		const id = input.actionId ?? uuidv7();
		const row = { id, prescriptionId: open.id, action: input.action };
		if (!input.actionId) await putAction(trx, row);
		else if (!(await changeAction(trx, row))) return { ok: false, why: 'no-such-action' };
		return { ok: true, actionId: id };
	});
}
