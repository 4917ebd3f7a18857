import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate, putClaim } from '#lib/server/db/cases.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Claim {
	caseId: string;
	staffId: string;
	at: Date;
}

type Claimed =
	| { ok: true }
	| { ok: false; why: 'no-such-case' | 'closed' }
	| { ok: false; why: 'claimed'; by: { id: string; name: string; at: Date } };

/**
 * Makes a case one connector's own. Of several who reach for it at once exactly one gets it; the others
 * hear who has it. Claiming one's own case again changes nothing, so a second press does no harm.
 */
export function claimCase(db: Database, input: Claim): Promise<Claimed> {
	return db.transaction().execute(async (trx): Promise<Claimed> => {
		const { caseId, staffId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if (found.claimedBy?.id === staffId) return { ok: true };
		if (found.claimedBy) return { ok: false, why: 'claimed', by: found.claimedBy };
		await putClaim(trx, { caseId, staffId, at });
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'claimed', staffId, at });
		return { ok: true };
	});
}
