import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needsOf } from '#lib/server/db/needs.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { addNeed } from './add-need.ts';
import { changeNeedLevel } from './change-need-level.ts';
import { closeCase } from './close-case.ts';

const at = new Date('2026-11-20T17:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

async function onlyNeed(caseId: string) {
	const [need] = await needsOf(desk.db, caseId);
	if (!need) throw new Error('the case has no need');
	return need;
}

describe('the level of a need', () => {
	test('changes, and each level before stays with who and when', async () => {
		const caseId = await desk.newCase({ needs: ['food'] });
		const { id: needId } = await onlyNeed(caseId);
		const later = new Date(at.getTime() + 60_000);
		const change = (staffId: string, level: 'high' | 'low', when: Date) =>
			changeNeedLevel(desk.db, { caseId, staffId, needId, level, at: when });
		expect(await change(desk.rosa, 'low', at)).toEqual({ ok: true });
		expect(await change(desk.amir, 'high', later)).toEqual({ ok: true });
		const need = await onlyNeed(caseId);
		expect(need.level).toBe('high');
		expect(need.changes.map(({ level, staffName }) => [level, staffName])).toEqual([
			['high', 'Amir Haddad'],
			['low', 'Rosa Delgado'],
			['high', null],
		]);
		expect(need.changes[0]?.at).toEqual(later);
		const [newest] = await timelineOf(desk.db, caseId);
		expect(newest).toMatchObject({
			kind: 'need-level-changed',
			staffName: 'Amir Haddad',
			details: { need: 'food', from: 'low', level: 'high' },
		});
	});

	test('set to what it is, writes nothing', async () => {
		const caseId = await desk.newCase({ needs: ['food'] });
		const need = await onlyNeed(caseId);
		await changeNeedLevel(desk.db, { caseId, staffId: desk.rosa, needId: need.id, level: 'high', at });
		expect((await onlyNeed(caseId)).changes).toHaveLength(1);
	});

	test('of another case’s need cannot be changed through this one', async () => {
		const mine = await desk.newCase();
		const { id: needId } = await onlyNeed(await desk.newCase());
		const change = { caseId: mine, staffId: desk.rosa, needId, level: 'low', at } as const;
		expect(await changeNeedLevel(desk.db, change)).toEqual({ ok: false, why: 'no-such-need' });
	});

	test('cannot be changed in a closed case', async () => {
		const caseId = await desk.newCase();
		const { id: needId } = await onlyNeed(caseId);
		await closeCase(desk.db, { caseId, staffId: desk.rosa, reason: 'moved-away', words: '', at });
		const change = { caseId, staffId: desk.rosa, needId, level: 'low', at } as const;
		expect(await changeNeedLevel(desk.db, change)).toEqual({ ok: false, why: 'closed' });
	});
});

test('a need is added once', async () => {
	const caseId = await desk.newCase({ needs: ['food'] });
	const transport = { caseId, staffId: desk.rosa, need: 'transport', level: 'low', at } as const;
	expect(await addNeed(desk.db, transport)).toEqual({ ok: true });
	expect(await addNeed(desk.db, transport)).toEqual({ ok: false, why: 'need-known' });
	expect((await needsOf(desk.db, caseId)).map(({ code, level }) => [code, level])).toEqual([
		['food', 'high'],
		['transport', 'low'],
	]);
});
