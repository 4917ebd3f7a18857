import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { at, call, goal, issuedPlan } from '../../../../tests/support/plans.ts';
import { composePrescriptionSheet } from './compose-prescription-sheet.ts';
import { issuePrescription } from './issue-prescription.ts';
import { recordPrint } from './record-print.ts';
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

describe('an issued version', () => {
	test('is never changed: not by the use-cases, not by the database', async () => {
		const { caseId, goalId, actionId, prescriptionId } = await issuedPlan(desk);
		const closed = { ok: false, why: 'no-open-version' };
		expect(await writeGoal(desk.db, { caseId, goalId, goal })).toEqual(closed);
		expect(await writeAction(desk.db, { caseId, actionId, action: call })).toEqual(closed);
		expect(await removeGoal(desk.db, { caseId, goalId })).toEqual(closed);
		expect(await removeAction(desk.db, { caseId, actionId })).toEqual(closed);
		const { db } = desk;
		const never = 'never changed';
		const changes = [
			db.updateTable('goal').set({ words: 'x' }).where('id', '=', goalId),
			db.deleteFrom('goal').where('id', '=', goalId),
			db.updateTable('action').set({ phone: '0' }).where('id', '=', actionId),
			db.deleteFrom('action').where('id', '=', actionId),
			db.insertInto('goal').values({ ...goal, id: caseId, prescription_id: prescriptionId, position: 9 }),
			db
				.updateTable('prescription')
				.set({ issued_at: null, issued_by: null })
				.where('id', '=', prescriptionId),
			db.deleteFrom('prescription').where('id', '=', prescriptionId),
		];
		for (const change of changes) await expect(change.execute()).rejects.toThrow(never);
	});

	test('is changed by a next version that starts as its copy, goals and actions joined as before', async () => {
		const { caseId, staffId, prescriptionId, goalId } = await issuedPlan(desk);
		const answers = await Promise.all([
			startPrescription(desk.db, { caseId, staffId, at }),
			startPrescription(desk.db, { caseId, staffId: desk.amir, at }),
		]);
		const next = answers[0].ok ? answers[0].prescriptionId : '';
		expect(answers[1]).toEqual(answers[0]);
		expect(next).not.toBe(prescriptionId);
		const goals = await desk.db.selectFrom('goal').selectAll().where('prescription_id', '=', next).execute();
		expect(goals).toMatchObject([goal]);
		const copied = String(goals[0]?.id);
		expect(copied).not.toBe(goalId);
		const actions = await desk.db
			.selectFrom('action')
			.select(['what', 'goal_id'])
			.where('prescription_id', '=', next)
			.orderBy('position')
			.execute();
		expect(actions).toEqual([
			{ what: 'Call Century House', goal_id: copied },
			{ what: 'Call 2-1-1', goal_id: null },
		]);
		await removeGoal(desk.db, { caseId, goalId: copied });
		const second = { caseId, prescriptionId: next, staffId, followUpOn: '2026-12-20', at };
		expect(await issuePrescription(desk.db, second)).toEqual({ ok: true, version: 2 });
		const first = await composePrescriptionSheet(desk.db, { caseId, version: 1, mirrorIn: null });
		expect(JSON.stringify(first)).toContain(goal.words);
	});

	test('is a sheet in the person’s language, with a copy for staff in theirs', async () => {
		const { caseId } = await issuedPlan(desk);
		const asked = { caseId, version: null, mirrorIn: 'fr' };
		const composed = await composePrescriptionSheet(desk.db, asked);
		if (!composed.ok) throw new Error(composed.why);
		const printed = composed.sheets.map(({ kind, language }) => `${kind} ${language}`);
		// The slip to hand in lies between, in the person's language.
		expect(printed).toEqual([
			'social-prescription en-CA',
			'check-in-slip en-CA',
			'social-prescription fr-CA',
		]);
		expect(JSON.stringify(composed.sheets[0])).toContain('Sunday, December 6, 2026');
		const same = await composePrescriptionSheet(desk.db, { ...asked, mirrorIn: 'en' });
		expect(same.ok && same.sheets).toHaveLength(2);
	});

	test('leaves a row each time it is printed: which sheet, who and when, never what it says', async () => {
		const { caseId, staffId } = await issuedPlan(desk);
		await recordPrint(desk.db, { caseId, staffId, at });
		await recordPrint(desk.db, { caseId, staffId, at });
		const prints = await desk.db.selectFrom('print').selectAll().where('case_id', '=', caseId).execute();
		expect(prints).toHaveLength(2);
		expect(prints[0]).toMatchObject({ sheet: 'social-prescription', staff_id: staffId, kiosk_id: null, at });
		expect(JSON.stringify(prints)).not.toContain(goal.words);
	});
});
