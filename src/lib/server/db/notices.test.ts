import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { claimCase } from '../use-cases/claim-case.ts';
import { closeCase } from '../use-cases/close-case.ts';
import { deliverOutbox } from '../use-cases/deliver-outbox.ts';
import { unseenNotices } from './notices.ts';

const at = new Date('2026-11-20T17:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

test('a colleague hears of new cases, but no longer of those that somebody took or closed', async () => {
	const waiting = await desk.newCase();
	const taken = await desk.newCase();
	const mistaken = await desk.newCase();
	await deliverOutbox(desk.db, { at });
	const named = async () => (await unseenNotices(desk.db, desk.amir)).map(({ caseId }) => caseId).sort();
	expect(await named()).toEqual([waiting, taken, mistaken].sort());
	await claimCase(desk.db, { caseId: taken, staffId: desk.rosa, at });
	await closeCase(desk.db, {
		caseId: mistaken,
		staffId: desk.rosa,
		reason: 'entered-in-error',
		words: '',
		at,
	});
	expect(await named()).toEqual([waiting]);
});
