import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowUpRecord } from '#lib/domain/follow-up.ts';
import { followUpsOf } from '#lib/server/db/follow-ups.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { closeCase } from './close-case.ts';
import { planFollowUp } from './plan-follow-up.ts';
import { recordFollowUp } from './record-follow-up.ts';

const at = new Date('2026-11-22T19:00:00Z');
const later = new Date('2026-12-06T19:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

async function planned() {
	const caseId = await desk.newCase();
	const staffId = desk.rosa;
	const plan = await planFollowUp(desk.db, { caseId, staffId, dueOn: '2026-12-06', at });
	if (!plan.ok) throw new Error(plan.why);
	return { caseId, staffId, followUpId: plan.followUpId, at: later };
}

const heard = (more: Partial<FollowUpRecord> = {}): FollowUpRecord => ({
	outcome: 'better',
	received: true,
	anythingElse: 'Goes to the choir every Tuesday.',
	nextOn: null,
	...more,
});

const isClosed = async (caseId: string) =>
	(await desk.db.selectFrom('closure').select('id').where('case_id', '=', caseId).execute()).length > 0;

describe('planning', () => {
	test('a second plan moves the day instead of adding one', async () => {
		const { caseId, staffId, followUpId } = await planned();
		const moved = await planFollowUp(desk.db, { caseId, staffId, dueOn: '2026-12-01', at });
		expect(moved).toEqual({ ok: true, followUpId });
		expect(await followUpsOf(desk.db, caseId)).toMatchObject([{ dueOn: '2026-12-01', doneAt: null }]);
	});

	test('two connectors who plan at once plan one', async () => {
		const caseId = await desk.newCase();
		const plan = { caseId, dueOn: '2026-12-06', at };
		await Promise.all([desk.rosa, desk.amir].map((staffId) => planFollowUp(desk.db, { ...plan, staffId })));
		expect(await followUpsOf(desk.db, caseId)).toHaveLength(1);
	});

	test('refuses a past day where the site is, a closed case and a missing one', async () => {
		const { caseId, staffId } = await planned();
		// At 7 in the morning in London it is still the day before at the site.
		const early = new Date('2026-11-23T07:00:00Z');
		const plan = { caseId, staffId, dueOn: '2026-11-22', at: early };
		expect(await planFollowUp(desk.db, plan)).toMatchObject({ ok: true });
		const past = await planFollowUp(desk.db, { ...plan, dueOn: '2026-11-21' });
		expect(past).toEqual({ ok: false, why: 'day-past' });
		await closeCase(desk.db, { caseId, staffId, reason: 'moved-away', words: '', at: early });
		expect(await planFollowUp(desk.db, plan)).toEqual({ ok: false, why: 'closed' });
		const missing = await planFollowUp(desk.db, { ...plan, caseId: staffId });
		expect(missing).toEqual({ ok: false, why: 'no-such-case' });
	});
});

describe('recording', () => {
	test.each(['better', 'same', 'worse'] as const)(
		'%s is written down once, with who and when',
		async (outcome) => {
			const followUp = await planned();
			const { caseId } = followUp;
			const record = heard({ outcome, received: outcome !== 'worse' });
			expect(await recordFollowUp(desk.db, { ...followUp, record })).toEqual({ ok: true });
			const again = await recordFollowUp(desk.db, { ...followUp, record });
			expect(again).toEqual({ ok: false, why: 'no-such-follow-up' });
			expect(await followUpsOf(desk.db, caseId)).toMatchObject([
				{ outcome, received: outcome !== 'worse', doneAt: later, doneByName: 'Rosa Delgado' },
			]);
			const events = await desk.db
				.selectFrom('event')
				.select(['kind', 'details'])
				.where('case_id', '=', caseId)
				.where('kind', '=', 'follow-up-recorded')
				.execute();
			expect(events).toEqual([
				{ kind: 'follow-up-recorded', details: { outcome, received: outcome !== 'worse' } },
			]);
		},
	);

	test('not reached plans the next time and never closes', async () => {
		const followUp = await planned();
		const record = heard({ outcome: 'not-reached', received: null, nextOn: '2026-12-09' });
		expect(await recordFollowUp(desk.db, { ...followUp, record })).toEqual({ ok: true });
		expect(await followUpsOf(desk.db, followUp.caseId)).toMatchObject([
			{ dueOn: '2026-12-09', doneAt: null },
			{ outcome: 'not-reached', received: null },
		]);
		expect(await isClosed(followUp.caseId)).toBe(false);
	});

	test('refuses a next day that is past, and then keeps nothing', async () => {
		const followUp = await planned();
		const record = heard({ nextOn: '2026-12-05' });
		const refused = await recordFollowUp(desk.db, { ...followUp, record });
		expect(refused).toEqual({ ok: false, why: 'day-past' });
		expect(await followUpsOf(desk.db, followUp.caseId)).toMatchObject([{ outcome: null }]);
	});

	test('refuses another case’s follow-up', async () => {
		const { followUpId } = await planned();
		const other = await planned();
		const refused = await recordFollowUp(desk.db, { ...other, followUpId, record: heard() });
		expect(refused).toEqual({ ok: false, why: 'no-such-follow-up' });
	});
});
