import { randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactSchema, type Contact } from '#lib/domain/edge.ts';
import { parse } from '#lib/domain/field-error.ts';
import { edgesOfSite } from '#lib/server/db/edges.ts';
import { lastPrintsOfSite } from '#lib/server/db/prints.ts';
import { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { log } from '#lib/server/log.ts';
import { contactHub } from '#lib/server/use-cases/contact-hub.ts';
import { answerPrint, beginPrint, readPrinting } from '#lib/server/use-cases/print-at-kiosk.ts';
import { takeEnrolment } from '#lib/server/use-cases/take-from-hub.ts';
import { at, count, hubAndEdgeRows } from '../support/edge-and-hub-rows.ts';

let rows: Awaited<ReturnType<typeof hubAndEdgeRows>>;
beforeAll(async () => {
	rows = await hubAndEdgeRows();
	const enrolled = await rows.enrolment('device');
	if (!enrolled.ok) throw new Error(enrolled.why);
	await takeEnrolment(rows.edge.db, { told: enrolled.answer, deviceToken: 'token', at });
});
afterAll(() => rows.close());

/** What the edge tells its hub with one contact. */
async function told(): Promise<Contact> {
	let heard: Contact | undefined;
	const hub = {
		contact: (_: string, contact: Contact) => {
			heard = contact;
			return Promise.resolve({ ok: false, why: 'away' });
		},
	};
	await contactHub(rows.edge.db, {
		hub: hub as never,
		token: 'token',
		key: 'abcdef012345',
		copies: new KeptCopies('/nowhere'),
		spokenAnew: () => Promise.reject(new Error('nothing came down')),
		log,
	});
	if (!heard) throw new Error('nothing was told');
	return heard;
}

test('the desk at the hub sees when an edge was last heard, how many referrals wait there and since when', async () => {
	const waitingSince = '2026-11-29T09:30:00.000Z';
	await rows.contact({ waiting: 3, waitingSince });
	const [edge] = await edgesOfSite(rows.hub.db, rows.siteId);
	const seen = { id: rows.kioskId, waiting: 3, waitingSince: new Date(waitingSince), lastContactAt: at };
	expect(edge).toMatchObject(seen);
	await rows.contact();
	expect((await edgesOfSite(rows.hub.db, rows.siteId))[0]).toMatchObject({ waiting: 0, waitingSince: null });
});

test('the desk at the hub sees how the printer of an edge is, each page once, and nothing of whose it was', async () => {
	expect(await told()).not.toHaveProperty('lastPrint');
	const sheet = { secret: randomBytes(32), of: uuidv7(), sheet: 'receipt' } as const;
	for (const cameOut of [false, true]) {
		const { job } = await readPrinting(rows.edge.db, sheet);
		const page = { ...sheet, kioskId: rows.kioskId, job: String(job) };
		expect(await beginPrint(rows.edge.db, { ...page, at })).toBe(true);
		const later = new Date(at.getTime() + (cameOut ? 60_000 : 1000));
		await answerPrint(rows.edge.db, { ...page, cameOut, at: later });
		const contact = await told();
		expect(parse(contactSchema, contact).ok).toBe(true);
		expect(JSON.stringify(contact)).not.toContain(sheet.of);
		await rows.contact(contact);
		await rows.contact(contact);
		const last = (await lastPrintsOfSite(rows.hub.db, rows.siteId)).get(rows.kioskId);
		expect(last).toEqual({ cameOut, at: later });
	}
	expect(await count(rows.hub, 'print')).toBe(2);
	expect(await count(rows.hub, 'print_answer')).toBe(2);
});
