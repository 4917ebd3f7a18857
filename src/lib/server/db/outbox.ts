import type { Database } from './connection.ts';

interface NewDelivery {
	id: string;
	topic: 'case-opened';
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
