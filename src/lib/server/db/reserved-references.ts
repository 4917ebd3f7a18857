import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** Whether a reference stands, or will stand, on the paper of some edge. */
export async function isReserved(db: Database, reference: string): Promise<boolean> {
	const row = await db
		.selectFrom('reserved_reference')
		.select('kiosk_id')
		.where('reference', '=', reference)
		.executeTakeFirst();
	return row !== undefined;
}

/** Uses up a reference that an edge has printed, whichever kiosk that machine was then. */
export async function useUpReserved(db: Database, reference: string): Promise<void> {
	await db.deleteFrom('reserved_reference').where('reference', '=', reference).execute();
}

/** The batch of references that a kiosk was last given; held, so that two contacts at once are given one. */
export async function batchOf(db: Database, kioskId: string): Promise<number> {
	const row = await db
		.selectFrom('kiosk')
		.select('reference_batch')
		.where('id', '=', kioskId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	return row.reference_batch;
}

/** What is left of a batch. */
export async function referencesOf(db: Database, kioskId: string, batch: number): Promise<string[]> {
	const rows = await db
		.selectFrom('reserved_reference')
		.select('reference')
		.where('kiosk_id', '=', kioskId)
		.where('batch', '=', batch)
		.execute();
	return rows.map(({ reference }) => reference);
}

/** Reserves those of the references that are free, as the kiosk's next batch. */
export async function reserveBatch(
	db: Database,
	of: { kioskId: string; batch: number; references: readonly string[] },
): Promise<void> {
	const { kioskId, batch, references } = of;
	await db.updateTable('kiosk').set({ reference_batch: batch }).where('id', '=', kioskId).execute();
	await sql`insert into reserved_reference (reference, kiosk_id, batch)
		select wanted, ${kioskId}, ${batch} from unnest(${[...references]}::text[]) as wanted
		where not exists (select from case_file where reference = wanted)
		on conflict do nothing`.execute(db);
}

/** How many references a kiosk holds that stand on no case yet. */
export async function countReserved(db: Database, kioskId: string): Promise<number> {
	const { count } = await db
		.selectFrom('reserved_reference')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('kiosk_id', '=', kioskId)
		.executeTakeFirstOrThrow();
	return Number(count);
}
