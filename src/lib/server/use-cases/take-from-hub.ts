import * as v from 'valibot';
import { settingsAfter, type ContactAnswer } from '#lib/domain/edge.ts';
import type { Database } from '#lib/server/db/connection.ts';
import {
	hubEnrolment,
	ownSettings,
	putDirectoryHash,
	putHubEnrolment,
	putHubSettings,
	putOwnKiosk,
	takeBatch,
} from '#lib/server/db/hub-enrolment.ts';
import { directoryTables, emptyDirectory, putRows, takeSiteRows } from '#lib/server/db/rows-down.ts';
import type { Copy } from '#lib/server/gateways/hub/hub-gateway.ts';

/** Takes in what the hub says of this edge's site and kiosk, and new references: all of it, or nothing. */
export function takeFromHub(db: Database, told: ContactAnswer): Promise<void> {
	return db.transaction().execute((trx) => take(trx, told));
}

/** The same for a machine that becomes an edge with this answer. */
export function takeEnrolment(
	db: Database,
	{ told, deviceToken, at }: { told: ContactAnswer; deviceToken: string; at: Date },
): Promise<void> {
	return db.transaction().execute(async (trx) => {
		await takeKiosk(trx, told, {});
		await putHubEnrolment(trx, { kioskId: told.kiosk.id, deviceToken, at });
		await take(trx, told);
	});
}

async function take(trx: Database, told: ContactAnswer): Promise<void> {
	const before = (await hubEnrolment(trx))?.hubSettings ?? {};
	await takeKiosk(trx, told, before);
	await putHubSettings(trx, told.kiosk.settings);
	if (told.references) await takeBatch(trx, told.references);
}

async function takeKiosk(
	trx: Database,
	{ kiosk, site }: ContactAnswer,
	before: Record<string, unknown>,
): Promise<void> {
	const siteId = v.parse(v.pipe(v.string(), v.uuid()), site['site']?.[0]?.['id']);
	await takeSiteRows(trx, siteId, site);
	const settings = settingsAfter(await ownSettings(trx, kiosk.id), before, kiosk.settings);
	const { id, name, pinHash } = kiosk;
	await putOwnKiosk(trx, { id, siteId, name, pinHash, settings });
}

const lineSchema = v.tuple([v.picklist(directoryTables), v.record(v.string(), v.unknown())]);

/** As many rows as go to the database at once. */
const piece = 500;

/** Puts the hub's directory in the place of the one that is here. Whatever is wrong with it leaves that one in use. */
export function takeDirectory(db: Database, { hash, text }: Copy): Promise<void> {
	return db.transaction().execute(async (trx) => {
		await emptyDirectory(trx);
		let waiting: { table: string; rows: Record<string, unknown>[] } = { table: '', rows: [] };
		const put = () => putRows(trx, waiting.table, waiting.rows);
		for (const line of text.split('\n').filter(Boolean)) {
			const [table, row] = v.parse(lineSchema, JSON.parse(line));
			if (table !== waiting.table || waiting.rows.length === piece) {
				await put();
				waiting = { table, rows: [] };
			}
			waiting.rows.push(row);
		}
		await put();
		await putDirectoryHash(trx, hash);
	});
}
