import { v7 as uuidv7 } from 'uuid';
import type { AskKind } from '#lib/domain/coming-back.ts';
import { isAsked, putAsk } from '#lib/server/db/asks.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { endClosure } from '#lib/server/db/closures.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { standingRows } from '#lib/server/db/standing.ts';
import { issuedActions } from '#lib/server/db/actions.ts';
import { tellWhoCameBack } from './tell-who-came-back.ts';

interface Asking {
	caseId: string;
	kind: AskKind;
	/** An action of the plan that was handed out; null for all of it, or for a call. */
	actionId: string | null;
	kioskId: string | null;
	at: Date;
}

type Asked = { ok: true } | { ok: false; why: 'no-such-case' | 'withdrawn' | 'no-such-action' };

const eventOf = { call: 'call-asked', 'did-not-work-out': 'did-not-work-out' } as const;

/**
 * Writes down what somebody who came back asks: the case stands before others in the queue until somebody has
 * talked with them. A closed case is open again, with the connector who had it. Asked twice, it is asked once.
 */
export function askTeam(db: Database, asking: Asking): Promise<Asked> {
	return db.transaction().execute(async (trx): Promise<Asked> => {
		const { caseId, kind, actionId, kioskId, at } = asking;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		const rows = await standingRows(trx, caseId);
		if (rows.withdrawn || rows.closedAsWithdrawn) return { ok: false, why: 'withdrawn' };
		if (actionId !== null && !(await issuedActions(trx, caseId)).some(({ id }) => id === actionId)) {
			return { ok: false, why: 'no-such-action' };
		}
		if (!found.closed && (await isAsked(trx, { caseId, kind, actionId, since: rows.spokenAt }))) {
			return { ok: true };
		}
		const event = { caseId, staffId: null, at };
		if (found.closed) {
			const subjectId = await endClosure(trx, { caseId, staffId: null, at });
			await putEvent(trx, { ...event, id: uuidv7(), kind: 'reopened', subjectId });
		}
		const id = uuidv7();
		await putAsk(trx, { id, caseId, kind, actionId, kioskId, at });
		await putEvent(trx, { ...event, id: uuidv7(), kind: eventOf[kind], subjectId: id });
		await tellWhoCameBack(trx, { ...found, caseId, subjectId: id, at });
		return { ok: true };
	});
}
