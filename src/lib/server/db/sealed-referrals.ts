import { sql } from 'kysely';
import type { SealedForHub } from '#lib/server/hub-seal.ts';
import type { Database } from './connection.ts';

/** A referral as it lies on an edge: only the hub can open it. */
interface SealedReferral extends SealedForHub {
	id: string;
}

export async function putSealedReferral(
	db: Database,
	referral: SealedReferral & { at: Date },
): Promise<void> {
	await db
		.insertInto('sealed_referral')
		.values({
			id: referral.id,
			hub_key: referral.key,
			encapsulated: referral.encapsulated,
			ciphertext: referral.ciphertext,
			sealed_at: referral.at,
			next_try_at: referral.at,
		})
		.execute();
}

/** The oldest referral that waits and is to be tried now. */
export function nextSealedReferral(db: Database, at: Date): Promise<SealedReferral | undefined> {
	return db
		.selectFrom('sealed_referral')
		.select(['id', 'hub_key as key', 'encapsulated', 'ciphertext'])
		.where('next_try_at', '<=', at)
		.orderBy('sealed_at')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
}

/** Erases a referral that the hub has acknowledged, and with it the word that it waits. */
export async function eraseSealedReferral(db: Database, id: string): Promise<void> {
	await db.deleteFrom('sealed_referral').where('id', '=', id).execute();
	await db.deleteFrom('outbox').where('subject_id', '=', id).where('topic', '=', 'referral-sealed').execute();
}

/** Leaves a referral alone that the hub would not take: a minute, then twice as long each time, an hour at most. */
export async function putRefusal(db: Database, id: string, at: Date): Promise<void> {
	await sql`update sealed_referral set refused = refused + 1,
		next_try_at = ${at}::timestamptz + least(interval '1 hour', interval '1 minute' * power(2, least(refused, 10)))
		where id = ${id}`.execute(db);
}

interface Waiting {
	count: number;
	/** When the oldest was sealed. */
	since: Date | null;
	/** The keys they are sealed to. */
	keys: string[];
}

/** What waits on this edge, as it tells its hub. */
export async function sealedWaiting(db: Database): Promise<Waiting> {
	const { rows } = await sql<Waiting>`
		select count(*)::int as count, min(sealed_at) as since, coalesce(array_agg(distinct hub_key), '{}') as keys
		from sealed_referral`.execute(db);
	return rows[0] ?? { count: 0, since: null, keys: [] };
}
