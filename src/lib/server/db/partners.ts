import { sql } from 'kysely';
import type { Database } from './connection.ts';

interface NewPartner {
	id: string;
	siteId: string;
	name: string;
	keyHash: Buffer;
	madeBy: string;
	at: Date;
}

export async function putPartner(db: Database, partner: NewPartner): Promise<void> {
	await db
		.insertInto('partner')
		.values({
			id: partner.id,
			site_id: partner.siteId,
			name: partner.name,
			key_hash: partner.keyHash,
			made_by: partner.madeBy,
			made_at: partner.at,
		})
		.execute();
}

/** The partner whose key this is, unless it was revoked. */
export function partnerByKey(
	db: Database,
	keyHash: Buffer,
): Promise<{ id: string; siteId: string } | undefined> {
	return db
		.selectFrom('partner')
		.select(['id', 'site_id as siteId'])
		.where('key_hash', '=', keyHash)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
}

interface PartnerToRead {
	id: string;
	name: string;
	madeAt: Date;
	lastUsedAt: Date | null;
	revokedAt: Date | null;
}

/** The partners of a site, those whose key still opens first. */
export function partnersOfSite(db: Database, siteId: string): Promise<PartnerToRead[]> {
	return db
		.selectFrom('partner')
		.select(['id', 'name', 'made_at as madeAt', 'last_used_at as lastUsedAt', 'revoked_at as revokedAt'])
		.where('site_id', '=', siteId)
		.orderBy('revoked_at', (order) => order.desc().nullsFirst())
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
}

/** Writes down that a partner handed something over. */
export async function putPartnerUse(db: Database, partnerId: string, at: Date): Promise<void> {
	await db.updateTable('partner').set({ last_used_at: at }).where('id', '=', partnerId).execute();
}

/** From now on a partner's key opens nothing, if it was not so before; false where there is no such partner at this site. */
export async function putRevocation(
	db: Database,
	revocation: { partnerId: string; siteId: string; by: string; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('partner')
		.set({
			revoked_at: sql<Date>`coalesce(revoked_at, ${revocation.at})`,
			revoked_by: sql<string>`coalesce(revoked_by, ${revocation.by})`,
		})
		.where('id', '=', revocation.partnerId)
		.where('site_id', '=', revocation.siteId)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}
