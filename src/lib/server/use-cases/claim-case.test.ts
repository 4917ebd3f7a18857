import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { claimCase } from './claim-case.ts';
import { closeCase } from './close-case.ts';
import { releaseCase } from './release-case.ts';

const at = new Date('2026-11-20T17:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

const eventsOf = (caseId: string) =>
	desk.db
		.selectFrom('event')
		.select(['kind', 'staff_id'])
		.where('case_id', '=', caseId)
		.orderBy('id')
		.execute();

describe('claiming a case', () => {
	test('makes it one connector’s own, with who and when', async () => {
		const caseId = await desk.newCase();
		expect(await claimCase(desk.db, { caseId, staffId: desk.rosa, at })).toEqual({ ok: true });
		const file = await desk.db
			.selectFrom('case_file')
			.selectAll()
			.where('id', '=', caseId)
			.executeTakeFirst();
		expect(file).toMatchObject({ claimed_by: desk.rosa, claimed_at: at });
		expect((await eventsOf(caseId)).at(-1)).toEqual({ kind: 'claimed', staff_id: desk.rosa });
	});

	test('of two who reach for it at once, 200 times, one gets it and the other hears who', async () => {
		const cases: string[] = [];
		for (let count = 0; count < 200; count++) cases.push(await desk.newCase());
		const names = { [desk.rosa]: 'Rosa Delgado', [desk.amir]: 'Amir Haddad' };
		for (const caseId of cases) {
			const claims = await Promise.all(
				[desk.rosa, desk.amir].map(async (staffId) => ({
					staffId,
					answer: await claimCase(desk.db, { caseId, staffId, at }),
				})),
			);
			const winner = claims.filter(({ answer }) => answer.ok);
			expect(winner).toHaveLength(1);
			const loser = claims.find(({ answer }) => !answer.ok);
			const winnerId = String(winner[0]?.staffId);
			const by = { id: winnerId, name: names[winnerId], at };
			expect(loser?.answer).toEqual({ ok: false, why: 'claimed', by });
		}
		const counted = await sql<{ events: number; owners: number }>`
			select count(*)::int as events, count(distinct case_id)::int as owners from event
			where kind = 'claimed' and case_id = any(${cases})`.execute(desk.db);
		expect(counted.rows[0]).toEqual({ events: 200, owners: 200 });
	});

	test('a second press by the same connector changes nothing', async () => {
		const caseId = await desk.newCase();
		await claimCase(desk.db, { caseId, staffId: desk.rosa, at });
		const later = new Date(at.getTime() + 60_000);
		expect(await claimCase(desk.db, { caseId, staffId: desk.rosa, at: later })).toEqual({ ok: true });
		expect((await eventsOf(caseId)).filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
	});

	test('a closed case and one that does not exist are refused', async () => {
		const caseId = await desk.newCase();
		const closing = { caseId, staffId: desk.rosa, reason: 'person-withdrew', words: '', at } as const;
		expect(await closeCase(desk.db, closing)).toEqual({ ok: true });
		expect(await claimCase(desk.db, { caseId, staffId: desk.rosa, at })).toEqual({
			ok: false,
			why: 'closed',
		});
		const missing = { caseId: '01890000-0000-7000-8000-000000000000', staffId: desk.rosa, at };
		expect(await claimCase(desk.db, missing)).toEqual({ ok: false, why: 'no-such-case' });
	});

	test('only its own connector releases it, and then another may claim it', async () => {
		const caseId = await desk.newCase();
		await claimCase(desk.db, { caseId, staffId: desk.rosa, at });
		expect(await releaseCase(desk.db, { caseId, staffId: desk.amir, anyones: false, at })).toEqual({
			ok: false,
			why: 'not-yours',
		});
		expect(await releaseCase(desk.db, { caseId, staffId: desk.rosa, anyones: false, at })).toEqual({
			ok: true,
		});
		expect(await claimCase(desk.db, { caseId, staffId: desk.amir, at })).toEqual({ ok: true });
	});

	test('a coordinator releases the case of a colleague who is away', async () => {
		const caseId = await desk.newCase();
		await claimCase(desk.db, { caseId, staffId: desk.rosa, at });
		expect(await releaseCase(desk.db, { caseId, staffId: desk.amir, anyones: true, at })).toEqual({
			ok: true,
		});
	});
});
