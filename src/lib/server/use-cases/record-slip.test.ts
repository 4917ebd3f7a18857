import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { at, issuedPlan } from '../../../../tests/support/plans.ts';
import { followUpsOf } from '#lib/server/db/follow-ups.ts';
import { openCase } from '#lib/server/db/queue.ts';
import { slipCase } from '#lib/server/db/slips.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { closeCase } from './close-case.ts';
import { composePrescriptionSheet } from './compose-prescription-sheet.ts';
import { recordSlip } from './record-slip.ts';

let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

const answers = { outcome: 'worse', received: false, call: true, anythingElse: 'No bus.' } as const;

async function handedIn() {
	const { caseId } = await issuedPlan(desk);
	const composed = await composePrescriptionSheet(desk.db, { caseId, version: null, mirrorIn: null });
	if (!composed.ok) throw new Error(composed.why);
	const code = composed.sheets[1]?.footer.reference ?? '';
	const [reference = '', version] = code.split('-');
	const slip = await slipCase(desk.db, { reference, version: Number(version) });
	if (!slip) throw new Error(`no slip ${code}`);
	return { ...slip, slipId: uuidv7(), staffId: desk.rosa, answers, at };
}

test('a slip is printed behind the plan, and its code leads to that case and plan', async () => {
	const slip = await handedIn();
	expect(slip).toMatchObject({ version: 1, personName: 'Grace' });
	expect(await slipCase(desk.db, { reference: slip.reference, version: null })).toMatchObject({
		prescriptionId: slip.prescriptionId,
	});
	expect(await slipCase(desk.db, { reference: slip.reference, version: 2 })).toBeUndefined();
	await desk.pool.query("update site set desk_takes = '{notes}'");
	const composed = await composePrescriptionSheet(desk.db, {
		caseId: slip.caseId,
		version: 1,
		mirrorIn: null,
	});
	expect(composed.ok && composed.sheets.map(({ kind }) => kind)).toEqual(['social-prescription']);
	await desk.pool.query("update site set desk_takes = '{notes,slips}'");
});

test('it is the follow-up that was planned, once, and asks for a talk where that is ticked', async () => {
	const slip = await handedIn();
	const { caseId } = slip;
	const before = await openCase(desk.db, caseId, at);
	expect(await recordSlip(desk.db, slip)).toEqual({ ok: true });
	expect(await recordSlip(desk.db, slip)).toEqual({ ok: true });
	expect(await followUpsOf(desk.db, caseId)).toMatchObject([
		{ outcome: 'worse', received: false, anythingElse: 'No bus.', doneByName: 'Rosa Delgado' },
	]);
	expect(await openCase(desk.db, caseId, at)).toMatchObject({
		asks: ['call'],
		nextFollowUpOn: null,
		// A slip is no talk: who waits to be spoken with goes on waiting.
		reached: false,
		waitingSince: before?.waitingSince,
	});
	const kinds = (await timelineOf(desk.db, caseId)).map(({ kind }) => kind);
	expect(kinds.filter((kind) => kind === 'follow-up-recorded' || kind === 'call-asked').toSorted()).toEqual([
		'call-asked',
		'follow-up-recorded',
	]);
	// Another slip, while nothing is planned, is a follow-up of its own.
	const nothing = { outcome: 'not-said', received: null, call: false, anythingElse: '' } as const;
	await recordSlip(desk.db, { ...slip, slipId: uuidv7(), answers: nothing });
	expect(await followUpsOf(desk.db, caseId)).toHaveLength(2);
	const { rows } = await desk.pool.query('select by_slip from follow_up where case_id = $1', [caseId]);
	expect(rows).toEqual([{ by_slip: true }, { by_slip: true }]);
});

test('a closed case is opened again before anything is written down', async () => {
	const slip = await handedIn();
	const { caseId } = slip;
	await closeCase(desk.db, { caseId, staffId: desk.rosa, reason: 'moved-away', words: '', at });
	expect(await recordSlip(desk.db, slip)).toEqual({ ok: false, why: 'closed' });
});
