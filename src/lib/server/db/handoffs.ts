import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** Who hands over, and the key they chose for it. */
export interface HandoffKey {
	/** A partner or a kiosk. */
	senderId: string;
	key: string;
}

interface KeptHandoff {
	bodyHash: Buffer;
	referralId: string;
	reference: string;
	receivedAt: Date;
}

/** Lets one handoff of a key at a time go on, until the transaction ends. */
export async function holdHandoff(db: Database, { senderId, key }: HandoffKey): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`handoff ${senderId} ${key}`}, 0))`.execute(db);
}

/** What came in under this key before. */
export function handoffByKey(db: Database, { senderId, key }: HandoffKey): Promise<KeptHandoff | undefined> {
	return db
		.selectFrom('handoff')
		.select(['body_hash as bodyHash', 'referral_id as referralId', 'reference', 'received_at as receivedAt'])
		.where('sender_id', '=', senderId)
		.where('key', '=', key)
		.executeTakeFirst();
}

export async function putHandoff(db: Database, handoff: HandoffKey & KeptHandoff): Promise<void> {
	await db
		.insertInto('handoff')
		.values({
			sender_id: handoff.senderId,
			key: handoff.key,
			body_hash: handoff.bodyHash,
			referral_id: handoff.referralId,
			reference: handoff.reference,
			received_at: handoff.receivedAt,
		})
		.execute();
}

/** Forgets the keys of handoffs that came in before a moment. */
export async function forgetHandoffsBefore(db: Database, moment: Date): Promise<void> {
	await db.deleteFrom('handoff').where('received_at', '<', moment).execute();
}
