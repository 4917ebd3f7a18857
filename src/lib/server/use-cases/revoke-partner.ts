import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putRevocation } from '#lib/server/db/partners.ts';

interface Revocation {
	acting: Acting & { id: string };
	siteId: string;
	partnerId: string;
	at: Date;
}

/** Ends what a partner's key opens, at once; done before, it stays as it was. */
export async function revokePartner(
	db: Database,
	{ acting, siteId, partnerId, at }: Revocation,
): Promise<{ ok: true } | { ok: false; why: 'not-allowed' }> {
	const revoked =
		mayRun(acting, siteId) && (await putRevocation(db, { partnerId, siteId, by: acting.id, at }));
	return revoked ? { ok: true } : { ok: false, why: 'not-allowed' };
}
