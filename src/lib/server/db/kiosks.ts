import type { KioskState } from '#lib/domain/kiosk.ts';
import type { Database } from './connection.ts';

interface NewKiosk {
	id: string;
	siteId: string;
	name: string;
	enrolmentHash: Buffer;
	at: Date;
}

export async function putKiosk(db: Database, kiosk: NewKiosk): Promise<void> {
	await db
		.insertInto('kiosk')
		.values({
			id: kiosk.id,
			site_id: kiosk.siteId,
			name: kiosk.name,
			enrolment_hash: kiosk.enrolmentHash,
			device_hash: null,
			enrolled_at: null,
			revoked_at: null,
			created_at: kiosk.at,
		})
		.execute();
}

/** A kiosk as the team that runs its site sees it. */
interface KioskOfSite {
	id: string;
	name: string;
	state: KioskState;
	/** Whether a one-time address was given that nobody has opened yet. */
	addressWaits: boolean;
	hasPin: boolean;
	enrolledAt: Date | null;
	revokedAt: Date | null;
	lastContactAt: Date | null;
}

/** The kiosks of a site, those in use first. */
export async function kiosksOfSite(db: Database, siteId: string): Promise<KioskOfSite[]> {
	const rows = await db
		.selectFrom('kiosk')
		.selectAll()
		.where('site_id', '=', siteId)
		.orderBy('revoked_at', (order) => order.asc().nullsFirst())
		.orderBy('name')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		state: row.revoked_at ? 'revoked' : row.device_hash ? 'in-use' : 'waiting',
		addressWaits: row.enrolment_hash !== null,
		hasPin: row.pin_hash !== null,
		enrolledAt: row.enrolled_at,
		revokedAt: row.revoked_at,
		lastContactAt: row.last_contact_at,
	}));
}

/** Says what a kiosk of a site is called; false where the site has no such kiosk. */
export function putKioskName(db: Database, kiosk: KioskKey, name: string): Promise<boolean> {
	return change(db, kiosk, { name });
}

/** Makes a new one-time address the kiosk's only one; the screen it has goes on until somebody opens it. */
export function putKioskAddress(db: Database, kiosk: KioskKey, enrolmentHash: Buffer): Promise<boolean> {
	return change(db, kiosk, { enrolment_hash: enrolmentHash });
}

/** The slow hash of a kiosk's PIN; nothing where none was chosen. */
export async function pinHashOf(db: Database, kioskId: string): Promise<string | null> {
	const row = await db.selectFrom('kiosk').select('pin_hash').where('id', '=', kioskId).executeTakeFirst();
	return row?.pin_hash ?? null;
}

export function putKioskPin(db: Database, kiosk: KioskKey, pinHash: string): Promise<boolean> {
	return change(db, kiosk, { pin_hash: pinHash });
}

/** From now on neither its cookie nor an address given before opens anything. */
export function putKioskRevocation(db: Database, kiosk: KioskKey, at: Date): Promise<boolean> {
	return change(db, kiosk, { revoked_at: at, enrolment_hash: null, visit_hash: null });
}

/** A kiosk and the site that its change is asked for. */
export interface KioskKey {
	siteId: string;
	kioskId: string;
}

interface Changes {
	name?: string;
	enrolment_hash?: Buffer | null;
	pin_hash?: string;
	revoked_at?: Date;
	visit_hash?: null;
}

async function change(db: Database, { siteId, kioskId }: KioskKey, to: Changes): Promise<boolean> {
	const result = await db
		.updateTable('kiosk')
		.set(to)
		.where('id', '=', kioskId)
		.where('site_id', '=', siteId)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Gives the first kiosk of a house a fresh one-time address, as long as no screen was ever made a kiosk. */
export async function renewFirstEnrolment(db: Database, enrolmentHash: Buffer): Promise<boolean> {
	const first = await db
		.selectFrom('kiosk')
		.select('id')
		.where('revoked_at', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom('kiosk as other').select('other.id').where('other.enrolled_at', 'is not', null))),
		)
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	if (!first) return false;
	await db.updateTable('kiosk').set({ enrolment_hash: enrolmentHash }).where('id', '=', first.id).execute();
	return true;
}

export async function countKiosks(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('kiosk')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
