import { sql } from 'kysely';
import type { Database } from './connection.ts';

/** The kiosk whose machine is the edge with this token, unless it was revoked. */
export function edgeByToken(
	db: Database,
	deviceHash: Buffer,
): Promise<{ id: string; siteId: string } | undefined> {
	return db
		.selectFrom('kiosk')
		.select(['id', 'site_id as siteId'])
		.where('device_hash', '=', deviceHash)
		.where('edge', '=', true)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
}

interface EdgeEnrolment {
	enrolmentHash: Buffer;
	deviceHash: Buffer;
	at: Date;
}

/**
 * Makes a machine the edge of the kiosk whose one-time address it was given. Answers the kiosk, also to the same
 * machine once more, whose answer was lost on the way; nothing where the address was used by another.
 */
export async function putEdgeEnrolment(
	db: Database,
	enrolment: EdgeEnrolment,
): Promise<{ id: string; again: boolean } | undefined> {
	const { enrolmentHash, deviceHash, at } = enrolment;
	const enrolled = await db
		.updateTable('kiosk')
		.set({
			enrolment_hash: null,
			device_hash: deviceHash,
			edge: true,
			enrolled_at: at,
			revoked_at: null,
			visit_hash: null,
		})
		.where('enrolment_hash', '=', enrolmentHash)
		.returning('id')
		.executeTakeFirst();
	if (enrolled) return { id: enrolled.id, again: false };
	const known = await edgeByToken(db, deviceHash);
	return known && { id: known.id, again: true };
}

/** What an edge is told of its kiosk: the settings as they are stored, so that only what staff set goes down. */
export function kioskOfEdge(
	db: Database,
	id: string,
): Promise<{ id: string; siteId: string; name: string; settings: unknown; pinHash: string | null }> {
	return db
		.selectFrom('kiosk')
		.select(['id', 'site_id as siteId', 'name', 'settings', 'pin_hash as pinHash'])
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
}

interface ToldContact {
	kioskId: string;
	waiting: number;
	waitingSince: Date | null;
	keys: readonly string[];
	at: Date;
}

/** Writes down that an edge was in contact, and what it told. */
export async function putEdgeContact(db: Database, told: ToldContact): Promise<void> {
	await db
		.updateTable('kiosk')
		.set({
			last_contact_at: told.at,
			waiting_referrals: told.waiting,
			waiting_since: told.waitingSince,
			hub_keys: [...told.keys],
		})
		.where('id', '=', told.kioskId)
		.execute();
}

interface EdgeToRead {
	id: string;
	name: string;
	lastContactAt: Date | null;
	waiting: number;
	waitingSince: Date | null;
	keys: string[];
}

function edges(db: Database) {
	return db
		.selectFrom('kiosk')
		.select(['id', 'name', 'last_contact_at as lastContactAt'])
		.select(['waiting_referrals as waiting', 'waiting_since as waitingSince', 'hub_keys as keys'])
		.where('edge', '=', true)
		.where('revoked_at', 'is', null)
		.orderBy('name')
		.orderBy('id');
}

/** The edges in use at a site, with what each told with its last contact. */
export function edgesOfSite(db: Database, siteId: string): Promise<EdgeToRead[]> {
	return edges(db).where('site_id', '=', siteId).execute();
}

/** The edges in use that seal to a key, or have something waiting that is sealed to it. */
export function edgesWithKey(db: Database, key: string): Promise<EdgeToRead[]> {
	return edges(db)
		.where(sql<boolean>`${key} = any(hub_keys)`)
		.execute();
}
