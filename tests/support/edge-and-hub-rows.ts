import { v7 as uuidv7 } from 'uuid';
import type { Contact, ContactAnswer } from '#lib/domain/edge.ts';
import { putKiosk } from '#lib/server/db/kiosks.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { answerContact, enrolEdge } from '#lib/server/use-cases/answer-contact.ts';
import { testDatabase, type TestDatabase } from './test-database.ts';

export const at = new Date('2026-11-30T17:00:00Z');
const directory = 'a'.repeat(64);
const key = 'abcdef012345';

/** The databases of a hub and of an edge, with no network between them: what one says is handed to the other. */
export async function hubAndEdgeRows() {
	const hub = await testDatabase();
	const edge = await testDatabase();
	const siteId = uuidv7();
	const kioskId = uuidv7();
	await hub.db.insertInto('site').values({ id: siteId, name: 'Uptown Library' }).execute();
	await putKiosk(hub.db, { id: kioskId, siteId, name: 'Door', enrolmentHash: tokenHash('code'), at });
	return {
		hub,
		edge,
		siteId,
		kioskId,
		enrolment: (device: string) =>
			enrolEdge(hub.db, {
				enrolmentHash: tokenHash('code'),
				deviceHash: tokenHash(device),
				key,
				directory,
				at,
			}),
		contact: (more: Partial<Contact> = {}): Promise<ContactAnswer> =>
			answerContact(hub.db, {
				kioskId,
				contact: { waiting: 0, waitingSince: null, keys: [key], batch: 1, stock: 1000, ...more },
				knownKeys: [key],
				directory,
				at,
			}),
		async close() {
			await hub.close();
			await edge.close();
		},
	};
}

export async function count({ pool }: TestDatabase, what: string): Promise<number> {
	return Number(
		(await pool.query<{ count: number }>(`select count(*) as count from ${what}`)).rows[0]?.count,
	);
}
