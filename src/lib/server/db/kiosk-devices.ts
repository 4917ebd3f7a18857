import { kioskSettingsFrom, type KioskSettings } from '#lib/domain/kiosk-settings.ts';
import type { Database } from './connection.ts';

/** A kiosk in use: where it stands and what staff set it to. */
export interface Kiosk {
	id: string;
	siteId: string;
	name: string;
	settings: KioskSettings;
	/** Of the token of its present visit; null while nobody uses it. */
	visitHash: Buffer | null;
	lastContactAt: Date | null;
}

/** The kiosk that a device's cookie names, unless it was revoked; an edge's token is no cookie. */
export async function kioskByDevice(db: Database, deviceHash: Buffer): Promise<Kiosk | undefined> {
	const row = await db
		.selectFrom('kiosk')
		.select(['id', 'site_id', 'name', 'settings', 'visit_hash', 'last_contact_at'])
		.where('device_hash', '=', deviceHash)
		.where('edge', '=', false)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return (
		row && {
			id: row.id,
			siteId: row.site_id,
			name: row.name,
			settings: kioskSettingsFrom(row.settings),
			visitHash: row.visit_hash,
			lastContactAt: row.last_contact_at,
		}
	);
}

/** Whom to ask about a screen that was revoked: the site it stood at. */
export function siteOfRevokedDevice(
	db: Database,
	deviceHash: Buffer,
): Promise<{ name: string; phone: string } | undefined> {
	return db
		.selectFrom('kiosk')
		.innerJoin('site', 'site.id', 'kiosk.site_id')
		.select(['site.name', 'site.phone'])
		.where('device_hash', '=', deviceHash)
		.where('revoked_at', 'is not', null)
		.executeTakeFirst();
}

/** The site whose kiosk waits to be enrolled with this token. */
export async function siteAwaitingKiosk(
	db: Database,
	enrolmentHash: Buffer,
): Promise<{ name: string } | undefined> {
	return db
		.selectFrom('kiosk')
		.innerJoin('site', 'site.id', 'kiosk.site_id')
		.select('site.name')
		.where('enrolment_hash', '=', enrolmentHash)
		.executeTakeFirst();
}

/**
 * Enrols the device that opened the one-time address, in place of any other and also where the kiosk was revoked
 * before; false when the address was used already.
 */
export async function putEnrolment(
	db: Database,
	enrolment: { enrolmentHash: Buffer; deviceHash: Buffer; at: Date },
): Promise<boolean> {
	const { enrolmentHash, deviceHash, at } = enrolment;
	const result = await db
		.updateTable('kiosk')
		.set({
			enrolment_hash: null,
			device_hash: deviceHash,
			edge: false,
			enrolled_at: at,
			revoked_at: null,
			visit_hash: null,
			last_contact_at: at,
		})
		.where('enrolment_hash', '=', enrolmentHash)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Remembers that a kiosk was heard of. */
export async function putContact(db: Database, kioskId: string, at: Date): Promise<void> {
	await db.updateTable('kiosk').set({ last_contact_at: at }).where('id', '=', kioskId).execute();
}

/** The visit that a kiosk has now, by the hash of its token; null once nobody uses it. */
export async function putVisit(db: Database, kioskId: string, visitHash: Buffer | null): Promise<void> {
	await db.updateTable('kiosk').set({ visit_hash: visitHash }).where('id', '=', kioskId).execute();
}

/** What staff have set a kiosk to so far; others who change it wait here. */
export async function lockSettings(db: Database, kioskId: string): Promise<KioskSettings> {
	const row = await db
		.selectFrom('kiosk')
		.select('settings')
		.where('id', '=', kioskId)
		.forUpdate()
		.executeTakeFirst();
	return kioskSettingsFrom(row?.settings);
}

export async function putSettings(db: Database, kioskId: string, settings: KioskSettings): Promise<void> {
	await db
		.updateTable('kiosk')
		.set({ settings: JSON.stringify(settings) })
		.where('id', '=', kioskId)
		.execute();
}
