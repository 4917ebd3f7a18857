import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hubEnrolment, useUpReference } from '#lib/server/db/hub-enrolment.ts';
import type * as chance from '#lib/server/new-reference.ts';
import { forgetExpired } from '#lib/server/use-cases/forget-expired.ts';
import { receiveFromEdge } from '#lib/server/use-cases/receive-handoff.ts';
import { takeEnrolment, takeFromHub } from '#lib/server/use-cases/take-from-hub.ts';
import { at, count, hubAndEdgeRows } from '../support/edge-and-hub-rows.ts';

/** What chance draws next; where nothing is said, what it does. */
const drawn = vi.hoisted<string[]>(() => []);
vi.mock('#lib/server/new-reference.ts', async (original) => {
	const { newReference } = await original<typeof chance>();
	return { newReference: () => drawn.pop() ?? newReference() };
});

let rows: Awaited<ReturnType<typeof hubAndEdgeRows>>;
beforeAll(async () => {
	rows = await hubAndEdgeRows();
});
afterAll(() => rows.close());

describe('references for an edge', () => {
	test('come with its enrolment; asked again because the answer was lost, the same ones come', async () => {
		const first = await rows.enrolment('device');
		const again = await rows.enrolment('device');
		const other = await rows.enrolment('another machine');
		if (!first.ok || !again.ok) throw new Error('not enrolled');
		expect(first.answer.references?.batch).toBe(1);
		expect(first.answer.references?.codes).toHaveLength(1000);
		const sorted = (codes: readonly string[] = []) => [...codes].sort();
		expect(sorted(again.answer.references?.codes)).toEqual(sorted(first.answer.references?.codes));
		expect(other).toEqual({ ok: false, why: 'used-or-unknown' });
		await takeEnrolment(rows.edge.db, { told: first.answer, deviceToken: 'token', at });
		expect(await count(rows.edge, 'reference_stock')).toBe(1000);
	});

	test('more come when few are left; what stands on paper never comes back', async () => {
		expect((await rows.contact()).references).toBeNull();
		const used = new Set<string>();
		for (let index = 0; index < 600; index += 1) used.add(String(await useUpReference(rows.edge.db)));
		expect(used.size).toBe(600);
		await takeFromHub(rows.edge.db, await rows.contact({ batch: 0 }));
		expect(await count(rows.edge, 'reference_stock')).toBe(400);
		// Chance can draw what is out already; the batch is whole all the same.
		drawn.push(...[...used].slice(0, 3));
		const more = await rows.contact({ stock: 400 });
		const lost = await rows.contact({ stock: 400 });
		expect([more.references?.batch, lost.references?.batch]).toEqual([2, 2]);
		await takeFromHub(rows.edge.db, more);
		await takeFromHub(rows.edge.db, lost);
		expect(await count(rows.edge, 'reference_stock')).toBe(1400);
		expect((await hubEnrolment(rows.edge.db))?.referenceBatch).toBe(2);
	});

	test('are given to nobody who asks without end', async () => {
		let given = 0;
		for (let batch = 2; batch < 40; batch += 1) {
			if ((await rows.contact({ batch, stock: 0 })).references) given += 1;
		}
		expect(given).toBeLessThan(10);
		expect(await count(rows.hub, 'reserved_reference')).toBeLessThanOrEqual(10_000);
	});
});

describe('a referral from an edge', () => {
	const handoff = (name: string, reference: string, sentAt = at) => ({
		language: 'en',
		answers: { door: 'self', name, 'reach-by': 'desk-note' } as const,
		reference,
		sentAt,
	});
	const receive = (name: string, reference: string, sentAt?: Date) =>
		receiveFromEdge(rows.hub.db, {
			edge: { id: rows.kioskId, siteId: rows.siteId },
			id: uuidv7(),
			bodyHash: createHash('sha256').update(name).digest(),
			handoff: handoff(name, reference, sentAt),
			at,
		});

	test('keeps the reference of its paper, which is reserved no longer', async () => {
		const reference = String(await useUpReference(rows.edge.db));
		expect(await receive('Grace', reference)).toMatchObject({ ok: true, reference });
		const left = await rows.hub.db
			.selectFrom('reserved_reference')
			.selectAll()
			.where('reference', '=', reference)
			.execute();
		expect(left).toEqual([]);
	});

	test('sent again is the same one for 30 days and longer, and is forgotten after that as a key only', async () => {
		const [reference, name, id] = [String(await useUpReference(rows.edge.db)), 'Ada', uuidv7()];
		const again = (later: Date) =>
			receiveFromEdge(rows.hub.db, {
				edge: { id: rows.kioskId, siteId: rows.siteId },
				id,
				bodyHash: createHash('sha256').update(name).digest(),
				handoff: handoff(name, reference),
				at: later,
			});
		const keys = () => count(rows.hub, `handoff where key = '${id}'`);
		const after = (days: number) => new Date(at.getTime() + days * 24 * 60 * 60 * 1000);
		expect(await again(at)).toMatchObject({ ok: true, id, reference });
		for (const [days, kept] of [
			[31, 1],
			[61, 0],
		] as const) {
			await forgetExpired(rows.hub.db, { at: after(days) });
			expect(await keys()).toBe(kept);
			expect(await again(after(days))).toMatchObject({ ok: true, id, reference });
			expect(await count(rows.hub, `referral where id = '${id}'`)).toBe(1);
		}
	});

	test('whose reference is taken after all is not lost: its case has a new one, and says which its paper has', async () => {
		await receive('First', 'CDFGHJ');
		const second = await receive('Second', 'CDFGHJ');
		if (!second.ok) throw new Error(second.why);
		expect(second.reference).not.toBe('CDFGHJ');
		const events = await rows.hub.db
			.selectFrom('event')
			.select('details')
			.where('kind', '=', 'reference-replaced')
			.execute();
		expect(events).toEqual([{ details: { printed: 'CDFGHJ' } }]);
	});

	test.each([
		['in the past', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z'],
		['by a clock that runs ahead', '2031-01-01T00:00:00Z', at.toISOString()],
		['by a clock that was never set', '1970-01-02T00:00:00Z', at.toISOString()],
	])('sent %s counts from when it can have been', async (name, sentAt, opened) => {
		const sent = await receive(name, String(await useUpReference(rows.edge.db)), new Date(sentAt));
		if (!sent.ok) throw new Error(sent.why);
		const row = await rows.hub.db
			.selectFrom('case_file')
			.select('opened_at')
			.where('referral_id', '=', sent.id)
			.executeTakeFirstOrThrow();
		expect(row.opened_at).toEqual(new Date(opened));
	});
});
