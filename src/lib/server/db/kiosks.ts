import { kioskSettingsFrom, type KioskSettings } from '#lib/domain/kiosk-settings.ts';
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

/** A kiosk in use: where it stands and what staff set it to. */
export interface Kiosk {
	id: string;
	siteId: string;
	name: string;
	settings: KioskSettings;
}

/** The kiosk that a device's cookie names, unless it was revoked. */
export async function kioskByDevice(db: Database, deviceHash: Buffer): Promise<Kiosk | undefined> {
	const row = await db
		.selectFrom('kiosk')
		.select(['id', 'site_id', 'name', 'settings'])
		.where('device_hash', '=', deviceHash)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return (
		row && { id: row.id, siteId: row.site_id, name: row.name, settings: kioskSettingsFrom(row.settings) }
	);
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
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
}

/** Enrols the device that opened the one-time address; false when the address was used already. */
export async function putEnrolment(
	db: Database,
	enrolment: { enrolmentHash: Buffer; deviceHash: Buffer; at: Date },
): Promise<boolean> {
	const result = await db
		.updateTable('kiosk')
		.set({ enrolment_hash: null, device_hash: enrolment.deviceHash, enrolled_at: enrolment.at })
		.where('enrolment_hash', '=', enrolment.enrolmentHash)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** The first kiosk of a house that nobody has enrolled yet, with a fresh one-time address. */
export async function renewFirstEnrolment(db: Database, enrolmentHash: Buffer): Promise<boolean> {
	const result = await db
		.updateTable('kiosk')
		.set({ enrolment_hash: enrolmentHash })
		.where('enrolled_at', 'is', null)
		.where('revoked_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

export async function countKiosks(db: Database): Promise<number> {
	const { count } = await db
		.selectFrom('kiosk')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
