import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';
import type { SlipAnswers } from '#lib/domain/check-in-slip.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { putAsk } from '#lib/server/db/asks.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { hasEvent, putEvent } from '#lib/server/db/events.ts';
import { planOrMove, plannedFollowUp, putOutcome } from '#lib/server/db/follow-ups.ts';
import { tellWhoCameBack } from './tell-who-came-back.ts';

interface KeyedIn {
	/** Made when the slip was opened at the desk: keyed in twice by a double press, it is one slip. */
	slipId: string;
	caseId: string;
	prescriptionId: string;
	version: number;
	staffId: string;
	answers: SlipAnswers;
	at: Date;
}

type Recorded = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' };

/**
 * Writes down what stands on a slip as a follow-up: the planned one where there is one, else one of today. It is no
 * talk with the person, so it answers nothing they asked for; a tick at "get in touch" asks for it. Like every
 * follow-up, it closes no case.
 */
export function recordSlip(db: Database, keyed: KeyedIn): Promise<Recorded> {
	return db.transaction().execute(async (trx): Promise<Recorded> => {
		const { slipId, caseId, prescriptionId, version, staffId, answers, at } = keyed;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const eventId = uuidv5(slipId, caseId);
		if (await hasEvent(trx, eventId)) return { ok: true };
		const planned = await plannedFollowUp(trx, caseId);
		const today = { id: uuidv7(), caseId, prescriptionId, staffId, dueOn: dayIn(found.timeZone, at), at };
		const id = planned?.id ?? (await planOrMove(trx, today));
		await putOutcome(trx, { id, caseId, staffId, record: answers, bySlip: true, at });
		const { outcome, received } = answers;
		const event = { caseId, staffId, at };
		await putEvent(trx, {
			...event,
			id: eventId,
			kind: 'follow-up-recorded',
			subjectId: id,
			details: { outcome, received, slip: version },
		});
		if (!answers.call) return { ok: true };
		const askId = uuidv7();
		await putAsk(trx, { id: askId, caseId, kind: 'call', actionId: null, kioskId: null, at });
		await putEvent(trx, { ...event, id: uuidv7(), kind: 'call-asked', subjectId: askId });
		await tellWhoCameBack(trx, { ...found, caseId, subjectId: askId, at });
		return { ok: true };
	});
}
