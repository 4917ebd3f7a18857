import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { endClosure } from '#lib/server/db/closures.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Reopening {
	caseId: string;
	staffId: string;
	at: Date;
}

type Reopened = { ok: true } | { ok: false; why: 'no-such-case' | 'open' };

/** Opens a closed case again, with all that was known and with the connector who had it. */
export function reopenCase(db: Database, input: Reopening): Promise<Reopened> {
	return db.transaction().execute(async (trx): Promise<Reopened> => {
		const { caseId, staffId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (!found.closed) return { ok: false, why: 'open' };
		const subjectId = await endClosure(trx, input);
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'reopened', staffId, subjectId, at });
		return { ok: true };
	});
}
