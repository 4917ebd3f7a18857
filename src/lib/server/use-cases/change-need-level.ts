import { v7 as uuidv7 } from 'uuid';
import type { NeedLevel } from '#lib/domain/need.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { needWithLevel, putNeedLevel } from '#lib/server/db/needs.ts';

interface Change {
	caseId: string;
	staffId: string;
	needId: string;
	level: NeedLevel;
	at: Date;
}

type Changed = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'no-such-need' };

/** Gives a need another level; the one before stays, with who set it and when (FIELD.md S17, S18). */
export function changeNeedLevel(db: Database, input: Change): Promise<Changed> {
	return db.transaction().execute(async (trx): Promise<Changed> => {
		const { caseId, staffId, needId, level, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const need = await needWithLevel(trx, { caseId, needId });
		if (!need) return { ok: false, why: 'no-such-need' };
		if (need.level === level) return { ok: true };
		await putNeedLevel(trx, { id: uuidv7(), needId, level, staffId, at });
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'need-level-changed',
			staffId,
			subjectId: needId,
			details: { need: need.code, from: need.level, level },
			at,
		});
		return { ok: true };
	});
}
