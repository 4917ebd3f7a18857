import { v7 as uuidv7 } from 'uuid';
import type { NeedCode, NeedLevel } from '#lib/domain/need.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { putNeed, putNeedLevel } from '#lib/server/db/needs.ts';

interface NewNeed {
	caseId: string;
	staffId: string;
	need: NeedCode;
	level: NeedLevel;
	at: Date;
}

type Added = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'need-known' };

/** Adds a need that came up in talking, with its level. */
export function addNeed(db: Database, input: NewNeed): Promise<Added> {
	return db.transaction().execute(async (trx): Promise<Added> => {
		const { caseId, staffId, need, level, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const id = uuidv7();
		if (!(await putNeed(trx, { id, caseId, code: need, staffId, at })))
			return { ok: false, why: 'need-known' };
		await putNeedLevel(trx, { id: uuidv7(), needId: id, level, staffId, at });
		const details = { need, level };
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'need-added', staffId, subjectId: id, details, at });
		return { ok: true };
	});
}
