import { v7 as uuidv7 } from 'uuid';
import { putBirthYear } from '#lib/server/db/birth-years.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Writing {
	caseId: string;
	staffId: string;
	year: number;
	at: Date;
}

type Written = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' };

/** Writes down the year of birth that a person told the connector, to come back with; the timeline says only that. */
export function writeBirthYear(db: Database, input: Writing): Promise<Written> {
	return db.transaction().execute(async (trx): Promise<Written> => {
		const { caseId, staffId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const id = uuidv7();
		await putBirthYear(trx, { ...input, id });
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'birth-year-written', staffId, subjectId: id, at });
		return { ok: true };
	});
}
