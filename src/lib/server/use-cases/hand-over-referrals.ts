import { handoffVersion } from '#lib/domain/handoff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { eraseSealedReferral, nextSealedReferral, putRefusal } from '#lib/server/db/sealed-referrals.ts';
import type { Answered, HubGateway } from '#lib/server/gateways/hub/hub-gateway.ts';
import type { Log } from '#lib/server/log.ts';

interface HandingOver {
	hub: HubGateway;
	token: string;
	log: Log;
	now(): Date;
}

/**
 * Hands over what waits on this edge, oldest first, until nothing is left to be tried or the hub is away. One is
 * erased when the hub has named it; one that the hub refuses waits for itself, and the others go on. Handed over
 * again after a crash, it is still one referral there.
 */
export async function handOverReferrals(db: Database, by: HandingOver): Promise<Answered<number>> {
	const { hub, token, log, now } = by;
	for (let count = 0; ;) {
		const next = await nextSealedReferral(db, now());
		if (!next) return { ok: true, value: count };
		const answered = await hub.handOver(token, { ...next, version: handoffVersion });
		if (answered.ok) {
			await db.transaction().execute((trx) => eraseSealedReferral(trx, next.id));
			count += 1;
		} else if (answered.why === 'refused') {
			log.error({ event: 'handoff-refused', code: answered.code });
			await putRefusal(db, next.id, now());
		} else return answered;
	}
}
