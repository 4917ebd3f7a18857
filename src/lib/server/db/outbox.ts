import type { Database } from './connection.ts';

interface NewDelivery {
	id: string;
	/** A case to tell the team of, or on an edge a sealed referral to hand over. */
	topic: 'case-opened' | 'referral-sealed';
	subjectId: string;
	at: Date;
}

/** Leaves an effect to be delivered after this transaction is committed, at least once. */
export async function putInOutbox(db: Database, delivery: NewDelivery): Promise<void> {
	await db
		.insertInto('outbox')
		.values({
			id: delivery.id,
			topic: delivery.topic,
			subject_id: delivery.subjectId,
			created_at: delivery.at,
		})
		.execute();
}

/** How many effects wait to be delivered. */
export async function countWaiting(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('outbox')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('delivered_at', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Cases whose arrival nobody has been told of, held so that no other process tells of them meanwhile. */
export function takeOpenedCases(
	db: Database,
	most: number,
): Promise<{ id: string; caseId: string; siteId: string }[]> {
	return db
		.selectFrom('outbox')
		.innerJoin('case_file', 'case_file.id', 'outbox.subject_id')
		.select(['outbox.id', 'case_file.id as caseId', 'case_file.site_id as siteId'])
		.where('outbox.topic', '=', 'case-opened')
		.where('outbox.delivered_at', 'is', null)
		.orderBy('outbox.created_at')
		.limit(most)
		.forUpdate('outbox')
		.skipLocked()
		.execute();
}

export async function markDelivered(db: Database, ids: readonly string[], at: Date): Promise<void> {
	if (ids.length === 0) return;
	await db.updateTable('outbox').set({ delivered_at: at }).where('id', 'in', ids).execute();
}
