import { v7 as uuidv7 } from 'uuid';
import type { ContactAttempt } from '#lib/domain/contact-attempt.ts';
import { dayIn } from '#lib/i18n/values.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putAttempt } from '#lib/server/db/contact-attempts.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Logging {
	caseId: string;
	staffId: string;
	attempt: ContactAttempt;
	at: Date;
}

type Logged = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'day-past' };

/** Writes down a try to reach the person, whoever made it: a colleague may pick up the phone too. */
export function logContactAttempt(db: Database, input: Logging): Promise<Logged> {
	return db.transaction().execute(async (trx): Promise<Logged> => {
		const { caseId, staffId, attempt, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const { nextTryOn, channel, result } = attempt;
		if (nextTryOn !== null && nextTryOn < dayIn(found.timeZone, at)) return { ok: false, why: 'day-past' };
		const id = uuidv7();
		await putAttempt(trx, { ...attempt, id, caseId, staffId, at });
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'contact-attempted',
			staffId,
			subjectId: id,
			details: { channel, result },
			at,
		});
		return { ok: true };
	});
}
