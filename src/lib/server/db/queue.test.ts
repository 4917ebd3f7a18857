import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { reasonsOf, stateOf } from '#lib/domain/queue.ts';
import { claimCase } from '#lib/server/use-cases/claim-case.ts';
import { closeCase } from '#lib/server/use-cases/close-case.ts';
import { logContactAttempt } from '#lib/server/use-cases/log-contact-attempt.ts';
import { reopenCase } from '#lib/server/use-cases/reopen-case.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { printFigures } from '../../../../tests/support/print-table.ts';
import { openCases } from './queue.ts';

const at = new Date('2026-11-22T18:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

async function inQueue(caseId: string, now = at) {
	return (await openCases(desk.db, [desk.siteId], now)).find(({ id }) => id === caseId);
}

async function follow(caseId: string, dueOn: string) {
	const plan = { id: uuidv7(), case_id: caseId, version: 1, written_by: desk.rosa, started_at: at };
	await desk.db
		.insertInto('prescription')
		.values({ ...plan, issued_at: at, issued_by: desk.rosa })
		.execute();
	const followUp = { id: uuidv7(), case_id: caseId, due_on: dueOn, planned_by: desk.rosa, planned_at: at };
	await desk.db.insertInto('follow_up').values(followUp).execute();
}

const attempt = { channel: 'phone', minutes: null, words: '' } as const;

describe('the facts of the queue', () => {
	test('follow a case from its arrival to its follow-up', async () => {
		const caseId = await desk.newCase({ 'other-needs': ['safety'] });
		const staffId = desk.rosa;
		expect(await inQueue(caseId)).toMatchObject({
			claimed: false,
			unsafe: true,
			level: 'high',
			reached: false,
			waitingSince: '2026-11-18',
			today: '2026-11-22',
		});
		await claimCase(desk.db, { caseId, staffId, at });
		const noAnswer = { ...attempt, result: 'no-answer', nextTryOn: '2026-11-23' } as const;
		await logContactAttempt(desk.db, { caseId, staffId, attempt: noAnswer, at });
		const tried = await inQueue(caseId);
		expect(tried).toMatchObject({ claimed: true, unanswered: 1, nextTryOn: '2026-11-23', reached: false });
		const later = new Date(at.getTime() + 3_600_000);
		const reached = { ...attempt, result: 'reached', nextTryOn: null } as const;
		await logContactAttempt(desk.db, { caseId, staffId, attempt: reached, at: later });
		const spoken = await inQueue(caseId);
		expect(spoken).toMatchObject({
			unanswered: 0,
			nextTryOn: null,
			reached: true,
			waitingSince: '2026-11-22',
		});
		await follow(caseId, '2026-12-01');
		const planned = await inQueue(caseId);
		expect(planned && stateOf(planned, planned.today)).toBe('waiting');
		const due = await inQueue(caseId, new Date('2026-12-01T20:00:00Z'));
		expect(due && stateOf(due, due.today)).toBe('follow-up-due');
	});

	test('silence for a year closes nothing', async () => {
		const caseId = await desk.newCase();
		await claimCase(desk.db, { caseId, staffId: desk.rosa, at });
		const noAnswer = { ...attempt, result: 'no-answer', nextTryOn: null } as const;
		for (let count = 0; count < 12; count++) {
			await logContactAttempt(desk.db, { caseId, staffId: desk.rosa, attempt: noAnswer, at });
		}
		const aYearLater = await inQueue(caseId, new Date('2027-11-22T18:00:00Z'));
		expect(aYearLater && stateOf(aYearLater, aYearLater.today)).toBe('trying-to-reach');
		expect(aYearLater && reasonsOf(aYearLater, aYearLater.today)).toContainEqual({
			code: 'unanswered',
			tries: 12,
		});
	});

	test('a closed case is gone, a reopened one has waited since then', async () => {
		const caseId = await desk.newCase();
		const closing = { caseId, staffId: desk.rosa, words: '', at };
		await closeCase(desk.db, { ...closing, reason: 'person-withdrew' });
		expect(await inQueue(caseId)).toBeUndefined();
		await reopenCase(desk.db, { caseId, staffId: desk.rosa, at });
		expect(await inQueue(caseId)).toMatchObject({ waitingSince: '2026-11-22' });
	});

	test('another site’s cases are not read', async () => {
		await desk.newCase();
		expect(await openCases(desk.db, [uuidv7()], at)).toEqual([]);
		expect(await openCases(desk.db, [], at)).toEqual([]);
	});

	test('today is the day at the case’s own site', async () => {
		const caseId = await desk.newCase();
		expect(await inQueue(caseId, new Date('2026-11-23T07:30:00Z'))).toMatchObject({ today: '2026-11-22' });
		expect(await inQueue(caseId, new Date('2026-11-23T08:30:00Z'))).toMatchObject({ today: '2026-11-23' });
	});

	test('ten thousand open cases are read in a few times what their bare rows take', async () => {
		await sql`
			with made as (
				insert into referral (id, site_id, door, language, answers, sent_at)
				select gen_random_uuid(), ${desk.siteId}, 'self', 'en', '{}', now() from generate_series(1, 10000)
				returning id, site_id
			), opened as (
				insert into case_file (id, referral_id, site_id, reference, person_name, language, opened_at)
				select gen_random_uuid(), id, site_id,
					translate(lpad(to_hex(row_number() over ()), 6, '0'), '0123456789abcdef', 'XYWVUTSRABCDEFGH'), 'N', 'en', now()
				from made returning id
			), needed as (
				insert into need (id, case_id, code, added_at)
				select gen_random_uuid(), id, 'food', now() from opened returning id
			), leveled as (
				insert into need_level (id, need_id, level, at) select gen_random_uuid(), id, 'low', now() from needed
			)
			insert into contact_attempt (id, case_id, staff_id, channel, result, at)
			select gen_random_uuid(), id, ${desk.rosa}, 'phone', 'no-answer', now()
			from opened, generate_series(1, 3)`.execute(desk.db);
		await sql`analyze`.execute(desk.db);
		/** The shortest of three, for other work on the machine only ever adds to it. */
		async function shortest(read: () => Promise<unknown[]>): Promise<number> {
			const times: number[] = [];
			for (let turn = 0; turn < 3; turn++) {
				const began = performance.now();
				expect((await read()).length).toBeGreaterThanOrEqual(10_000);
				times.push(performance.now() - began);
			}
			return Math.min(...times);
		}
		const bare = await shortest(() => desk.db.selectFrom('case_file').selectAll().execute());
		const queue = await shortest(() => openCases(desk.db, [desk.siteId], at));
		printFigures({
			'queue of 10,000 open cases': `${queue.toFixed(0)} ms`,
			'bare rows': `${bare.toFixed(0)} ms`,
			times: (queue / bare).toFixed(1),
		});
		expect(queue / bare).toBeLessThan(10);
	});
});
