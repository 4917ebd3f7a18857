import { v7 as uuidv7 } from 'uuid';
import { mayCloseFor, type ClosureReason } from '#lib/domain/closure.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putClosure } from '#lib/server/db/closures.ts';
import { countAttempts } from '#lib/server/db/contact-attempts.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Closing {
	caseId: string;
	staffId: string;
	reason: ClosureReason;
	words: string;
	at: Date;
}

type Closed = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'tried-too-little' };

/** Closes a case for a reason that a person gives. Nothing else ever closes one: not time, not silence. */
export function closeCase(db: Database, input: Closing): Promise<Closed> {
	return db.transaction().execute(async (trx): Promise<Closed> => {
		const { caseId, staffId, reason, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if (!mayCloseFor(reason, await countAttempts(trx, caseId))) return { ok: false, why: 'tried-too-little' };
		const id = uuidv7();
		await putClosure(trx, { ...input, id });
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'closed',
			staffId,
			subjectId: id,
			details: { reason },
			at,
		});
		return { ok: true };
	});
}
