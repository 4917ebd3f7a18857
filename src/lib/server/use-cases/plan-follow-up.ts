import { v7 as uuidv7 } from 'uuid';
import { dayIn } from '#lib/i18n/values.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { planOrMove } from '#lib/server/db/follow-ups.ts';

interface Plan {
	caseId: string;
	staffId: string;
	dueOn: string;
	at: Date;
}

type Planned = { ok: true; followUpId: string } | { ok: false; why: 'no-such-case' | 'closed' | 'day-past' };

/** Plans the day to ask again, or moves it where one is planned. */
export function planFollowUp(db: Database, input: Plan): Promise<Planned> {
	return db.transaction().execute(async (trx): Promise<Planned> => {
		const { caseId, staffId, dueOn, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if (dueOn < dayIn(found.timeZone, at)) return { ok: false, why: 'day-past' };
		const plan = { id: uuidv7(), caseId, prescriptionId: null, staffId, dueOn, at };
		const followUpId = await planOrMove(trx, plan);
		const details = { dueOn };
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'follow-up-planned',
			staffId,
			subjectId: followUpId,
			details,
			at,
		});
		return { ok: true, followUpId };
	});
}
