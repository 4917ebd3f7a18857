import { v7 as uuidv7 } from 'uuid';
import type { FollowUpRecord } from '#lib/domain/follow-up.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { planOrMove, putOutcome } from '#lib/server/db/follow-ups.ts';

interface Heard {
	caseId: string;
	followUpId: string;
	staffId: string;
	record: FollowUpRecord;
	at: Date;
}

type Recorded =
	{ ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'no-such-follow-up' | 'day-past' };

/**
 * Writes down what was heard when asking again and, where a day was named, plans the next time. It never
 * closes a case: silence is no answer (S6), and closing is a person's own decision.
 */
export function recordFollowUp(db: Database, input: Heard): Promise<Recorded> {
	return db.transaction().execute(async (trx): Promise<Recorded> => {
		const { caseId, followUpId, staffId, record, at } = input;
		const { nextOn: dueOn } = record;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if (dueOn && dueOn < dayIn(found.timeZone, at)) return { ok: false, why: 'day-past' };
		if (!(await putOutcome(trx, { id: followUpId, caseId, staffId, record, at }))) {
			return { ok: false, why: 'no-such-follow-up' };
		}
		const event = { caseId, staffId, at };
		const { outcome, received } = record;
		await putEvent(trx, {
			...event,
			id: uuidv7(),
			kind: 'follow-up-recorded',
			subjectId: followUpId,
			details: { outcome, received },
		});
		if (!dueOn) return { ok: true };
		const plan = { id: uuidv7(), caseId, prescriptionId: null, staffId, dueOn, at };
		const nextId = await planOrMove(trx, plan);
		await putEvent(trx, {
			...event,
			id: uuidv7(),
			kind: 'follow-up-planned',
			subjectId: nextId,
			details: { dueOn },
		});
		return { ok: true };
	});
}
