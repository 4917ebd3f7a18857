import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate, removeClaim } from '#lib/server/db/cases.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Release {
	caseId: string;
	staffId: string;
	/** Whether they may release a colleague's case: a coordinator, when somebody is away. */
	anyones: boolean;
	at: Date;
}

type Released = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' | 'not-yours' };

/** Puts a case back for the whole team; one that is nobody's already stays as it is. */
export function releaseCase(db: Database, input: Release): Promise<Released> {
	return db.transaction().execute(async (trx): Promise<Released> => {
		const { caseId, staffId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if (!found.claimedBy) return { ok: true };
		if (found.claimedBy.id !== staffId && !input.anyones) return { ok: false, why: 'not-yours' };
		await removeClaim(trx, caseId);
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'released', staffId, at });
		return { ok: true };
	});
}
