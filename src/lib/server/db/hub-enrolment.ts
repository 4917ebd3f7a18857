import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** What an edge is at its hub. */
interface HubEnrolment {
	kioskId: string;
	siteId: string;
	/** What it calls with. */
	deviceToken: string;
	/** The newest batch of references that came in. */
	referenceBatch: number;
	/** The kiosk's settings as the hub last said them. */
	hubSettings: Record<string, unknown>;
	directoryHash: string;
}

/** What this machine is at its hub; nothing in a house of its own. */
export async function hubEnrolment(db: Database): Promise<HubEnrolment | undefined> {
	const row = await db
		.selectFrom('hub_enrolment')
		.innerJoin('kiosk', 'kiosk.id', 'hub_enrolment.kiosk_id')
		.select(['kiosk_id', 'kiosk.site_id', 'device_token', 'hub_settings', 'directory_hash'])
		.select('hub_enrolment.reference_batch')
		.executeTakeFirst();
	return (
		row && {
			kioskId: row.kiosk_id,
			siteId: row.site_id,
			deviceToken: row.device_token,
			referenceBatch: row.reference_batch,
			hubSettings: row.hub_settings as Record<string, unknown>,
			directoryHash: row.directory_hash,
		}
	);
}

/** Makes this machine the edge of a kiosk that is here already, in place of whichever it was before. */
export async function putHubEnrolment(
	db: Database,
	enrolment: { kioskId: string; deviceToken: string; at: Date },
): Promise<void> {
	const row = {
		kiosk_id: enrolment.kioskId,
		device_token: enrolment.deviceToken,
		enrolled_at: enrolment.at,
		reference_batch: 0,
		hub_settings: '{}',
	};
	await db
		.insertInto('hub_enrolment')
		.values(row)
		.onConflict((conflict) => conflict.column('one').doUpdateSet(row))
		.execute();
	// Those left of another enrolment stand on no paper, and may be given to others.
	await db.deleteFrom('reference_stock').execute();
	// A screen that was another kiosk until now is enrolled anew.
	await db
		.updateTable('kiosk')
		.set({ revoked_at: enrolment.at, enrolled_at: null })
		.where('id', '!=', enrolment.kioskId)
		.execute();
}

interface TakenKiosk {
	id: string;
	siteId: string;
	name: string;
	pinHash: string | null;
	settings: Record<string, unknown>;
}

/** Puts the kiosk that this machine is, with its settings as they are from now on. */
export async function putOwnKiosk(db: Database, kiosk: TakenKiosk): Promise<void> {
	const changed = {
		site_id: kiosk.siteId,
		name: kiosk.name,
		pin_hash: kiosk.pinHash,
		settings: JSON.stringify(kiosk.settings),
		revoked_at: null,
	};
	const none = { enrolment_hash: null, device_hash: null, enrolled_at: null };
	await db
		.insertInto('kiosk')
		.values({ id: kiosk.id, ...none, ...changed })
		.onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
		.execute();
}

/** The hub says that this kiosk is one no more: its screen says so, and takes nothing that could not be handed over. */
export async function revokeOwnKiosk(db: Database, at: Date): Promise<void> {
	await db
		.updateTable('kiosk')
		.set({ revoked_at: at })
		.where('id', 'in', (own) => own.selectFrom('hub_enrolment').select('kiosk_id'))
		.where('revoked_at', 'is', null)
		.execute();
}

/** The settings of this machine's kiosk as staff set them here and the hub said them. */
export async function ownSettings(db: Database, kioskId: string): Promise<Record<string, unknown>> {
	const row = await db.selectFrom('kiosk').select('settings').where('id', '=', kioskId).executeTakeFirst();
	return (row?.settings ?? {}) as Record<string, unknown>;
}

export async function putHubSettings(db: Database, settings: Record<string, unknown>): Promise<void> {
	await db
		.updateTable('hub_enrolment')
		.set({ hub_settings: JSON.stringify(settings) })
		.execute();
}

export async function putDirectoryHash(db: Database, hash: string): Promise<void> {
	await db.updateTable('hub_enrolment').set({ directory_hash: hash }).execute();
}

/** Takes in a batch of references; one that came in before changes nothing, for some of it stand on paper. */
export async function takeBatch(
	db: Database,
	{ batch, codes }: { batch: number; codes: readonly string[] },
): Promise<void> {
	const taken = await db
		.updateTable('hub_enrolment')
		.set({ reference_batch: batch })
		.where('reference_batch', '<', batch)
		.executeTakeFirst();
	if (taken.numUpdatedRows === 0n || codes.length === 0) return;
	const rows = codes.map((reference) => ({ reference }));
	await db
		.insertInto('reference_stock')
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** A reference that stands on no paper yet; nothing when all are used up. */
export async function useUpReference(db: Database): Promise<string | undefined> {
	const { rows } = await sql<{ reference: string }>`
		delete from reference_stock where reference =
			(select reference from reference_stock order by random() limit 1 for update skip locked)
		returning reference`.execute(db);
	return rows[0]?.reference;
}

export async function countStock(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('reference_stock')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
