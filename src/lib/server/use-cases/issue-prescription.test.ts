import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prescriptionVersions } from '#lib/server/db/prescriptions.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { at, call, followUpOn, goal, issuedPlan, startedPlan } from '../../../../tests/support/plans.ts';
import { closeCase } from './close-case.ts';
import { composePrescriptionSheet } from './compose-prescription-sheet.ts';
import { issuePrescription } from './issue-prescription.ts';
import { removeAction } from './remove-action.ts';
import { removeGoal } from './remove-goal.ts';
import { startPrescription } from './start-prescription.ts';
import { writeAction } from './write-action.ts';
import { writeGoal } from './write-goal.ts';

let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

const eventKinds = async (caseId: string) =>
	(
		await desk.db.selectFrom('event').select('kind').where('case_id', '=', caseId).orderBy('id').execute()
	).map(({ kind }) => kind);

describe('issuing', () => {
	test('freezes the version, plans the day to talk again and says so on the timeline', async () => {
		const { caseId } = await issuedPlan(desk);
		const [version] = await prescriptionVersions(desk.db, caseId);
		expect(version).toMatchObject({ version: 1, issuedAt: at, issuedByName: 'Rosa Delgado', followUpOn });
		const planned = await desk.db
			.selectFrom('follow_up')
			.select(['due_on', 'done_at'])
			.where('case_id', '=', caseId)
			.execute();
		expect(planned).toEqual([{ due_on: followUpOn, done_at: null }]);
		expect((await eventKinds(caseId)).slice(-3)).toEqual([
			'prescription-started',
			'prescription-issued',
			'follow-up-planned',
		]);
	});

	test('needs something in the plan, a day that is not past, and an open case', async () => {
		const plan = await startedPlan(desk);
		expect(await issuePrescription(desk.db, plan)).toEqual({ ok: false, why: 'plan-empty' });
		await writeAction(desk.db, { caseId: plan.caseId, actionId: null, action: call });
		const past = await issuePrescription(desk.db, { ...plan, followUpOn: '2026-11-21' });
		expect(past).toEqual({ ok: false, why: 'day-past' });
		const { caseId, staffId } = plan;
		await closeCase(desk.db, { caseId, staffId, reason: 'moved-away', words: '', at });
		expect(await issuePrescription(desk.db, plan)).toEqual({ ok: false, why: 'closed' });
		expect(await startPrescription(desk.db, plan)).toEqual({ ok: false, why: 'closed' });
		const late = await writeGoal(desk.db, { caseId, goalId: null, goal });
		expect(late).toEqual({ ok: false, why: 'no-open-version' });
	});

	test('a signpost without a goal is enough (S19)', async () => {
		const plan = await startedPlan(desk);
		await writeAction(desk.db, { caseId: plan.caseId, actionId: null, action: call });
		expect(await issuePrescription(desk.db, plan)).toEqual({ ok: true, version: 1 });
	});

	test('of two connectors who issue at once, 50 times, one issues', async () => {
		for (let round = 0; round < 50; round++) {
			const plan = await startedPlan(desk);
			await writeAction(desk.db, { caseId: plan.caseId, actionId: null, action: call });
			const answers = await Promise.all(
				[desk.rosa, desk.amir].map((staffId) => issuePrescription(desk.db, { ...plan, staffId })),
			);
			expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
			expect(answers).toContainEqual({ ok: false, why: 'no-open-version' });
			expect(await prescriptionVersions(desk.db, plan.caseId)).toHaveLength(1);
		}
	});

	test('an action written in the moment of issuing is in it or refused, never added after', async () => {
		for (let round = 0; round < 20; round++) {
			const plan = await startedPlan(desk);
			const { caseId } = plan;
			await writeAction(desk.db, { caseId, actionId: null, action: call });
			const [, late] = await Promise.all([
				issuePrescription(desk.db, plan),
				writeAction(desk.db, { caseId, actionId: null, action: call }),
			]);
			const actions = await desk.db
				.selectFrom('action')
				.select('id')
				.where('prescription_id', '=', plan.prescriptionId)
				.execute();
			expect(actions).toHaveLength(late.ok ? 2 : 1);
		}
	});
});

test('a plan that is not issued has no sheet', async () => {
	const { caseId } = await startedPlan(desk);
	const composed = await composePrescriptionSheet(desk.db, { caseId, version: null, mirrorIn: null });
	expect(composed).toEqual({ ok: false, why: 'nothing-issued' });
});

test('goals, actions and resources of other plans are not taken', async () => {
	const other = await issuedPlan(desk);
	const { caseId } = await startedPlan(desk);
	const { goalId, actionId } = other;
	expect(await writeGoal(desk.db, { caseId, goalId, goal })).toEqual({ ok: false, why: 'no-such-goal' });
	expect(await removeGoal(desk.db, { caseId, goalId })).toEqual({ ok: false, why: 'no-such-goal' });
	expect(await removeAction(desk.db, { caseId, actionId })).toEqual({ ok: false, why: 'no-such-action' });
	const write = (more: Partial<typeof call>, id: string | null = null) =>
		writeAction(desk.db, { caseId, actionId: id, action: { ...call, ...more } });
	expect(await write({}, actionId)).toEqual({ ok: false, why: 'no-such-action' });
	expect(await write({ goalId })).toEqual({ ok: false, why: 'no-such-goal' });
	expect(await write({ resourceId: caseId })).toEqual({ ok: false, why: 'no-such-resource' });
});
