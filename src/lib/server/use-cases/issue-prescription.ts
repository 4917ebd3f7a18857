import { v7 as uuidv7 } from 'uuid';
import { dayIn } from '#lib/i18n/values.ts';
import { actionsOf } from '#lib/server/db/actions.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { planOrMove } from '#lib/server/db/follow-ups.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { openVersion, putIssue } from '#lib/server/db/prescriptions.ts';

interface Issue {
	caseId: string;
	/** The version that was looked at: what somebody else issued or began meanwhile is not issued unread. */
	prescriptionId: string;
	staffId: string;
	/** The day to talk again: nobody is handed a plan and left alone with it. */
	followUpOn: string;
	at: Date;
}

type Issued =
	| { ok: true; version: number }
	| { ok: false; why: 'no-such-case' | 'closed' | 'no-open-version' | 'plan-empty' | 'day-past' };

/** Issues the version being written, which freezes it, and plans the day to talk again. */
export function issuePrescription(db: Database, input: Issue): Promise<Issued> {
	return db.transaction().execute(async (trx): Promise<Issued> => {
		const { caseId, prescriptionId, staffId, followUpOn, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const open = await openVersion(trx, caseId);
		if (open?.id !== prescriptionId) return { ok: false, why: 'no-open-version' };
		const parts = [...(await goalsOf(trx, open.id)), ...(await actionsOf(trx, open.id))];
		if (parts.length === 0) return { ok: false, why: 'plan-empty' };
		if (followUpOn < dayIn(found.timeZone, at)) return { ok: false, why: 'day-past' };
		await putIssue(trx, { id: open.id, staffId, followUpOn, at });
		const plan = { id: uuidv7(), caseId, prescriptionId, staffId, dueOn: followUpOn, at };
		const followUpId = await planOrMove(trx, plan);
		const { version } = open;
		const details = { version };
		const event = { caseId, staffId, at };
		await putEvent(trx, { ...event, id: uuidv7(), kind: 'prescription-issued', subjectId: open.id, details });
		await putEvent(trx, {
			...event,
			id: uuidv7(),
			kind: 'follow-up-planned',
			subjectId: followUpId,
			details: { dueOn: followUpOn },
		});
		return { ok: true, version };
	});
}
