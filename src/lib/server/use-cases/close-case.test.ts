import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consentOn } from '#lib/domain/case-file.ts';
import { consentsOf } from '#lib/server/db/consents.ts';
import { timelineOf } from '#lib/server/db/timeline.ts';
import { deskForTests, type DeskForTests } from '../../../../tests/support/desk.ts';
import { claimCase } from './claim-case.ts';
import { closeCase } from './close-case.ts';
import { logContactAttempt } from './log-contact-attempt.ts';
import { recordConsent } from './record-consent.ts';
import { reopenCase } from './reopen-case.ts';
import { writeNote } from './write-note.ts';

const at = new Date('2026-11-20T17:00:00Z');
let desk: DeskForTests;
beforeAll(async () => {
	desk = await deskForTests();
});
afterAll(() => desk.close());

const missing = '01890000-0000-7000-8000-000000000000';
const noAnswer = {
	channel: 'phone',
	result: 'no-answer',
	minutes: 1,
	words: 'rang out',
	nextTryOn: null,
} as const;

describe('closing and reopening', () => {
	test('a case closes once, with a reason, and the second closing is refused', async () => {
		const caseId = await desk.newCase();
		const closing = {
			caseId,
			staffId: desk.rosa,
			reason: 'received-what-was-needed',
			words: 'well',
			at,
		} as const;
		expect(await closeCase(desk.db, closing)).toEqual({ ok: true });
		expect(await closeCase(desk.db, closing)).toEqual({ ok: false, why: 'closed' });
		const [newest] = await timelineOf(desk.db, caseId);
		expect(newest).toMatchObject({
			kind: 'closed',
			staffName: 'Rosa Delgado',
			words: 'well',
			details: { reason: 'received-what-was-needed' },
		});
	});

	test('of two who close at once, one does', async () => {
		const caseId = await desk.newCase();
		const close = (staffId: string) =>
			closeCase(desk.db, { caseId, staffId, reason: 'person-withdrew', words: '', at });
		const answers = await Promise.all([close(desk.rosa), close(desk.amir)]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('“could not be reached” needs three tries first', async () => {
		const caseId = await desk.newCase();
		const closing = { caseId, staffId: desk.rosa, reason: 'could-not-be-reached', words: '', at } as const;
		for (let count = 0; count < 3; count++) {
			expect(await closeCase(desk.db, closing)).toEqual({ ok: false, why: 'tried-too-little' });
			await logContactAttempt(desk.db, { caseId, staffId: desk.rosa, attempt: noAnswer, at });
		}
		expect(await closeCase(desk.db, closing)).toEqual({ ok: true });
	});

	test('a reopened case has its connector and its past, and can be closed again', async () => {
		const caseId = await desk.newCase();
		await claimCase(desk.db, { caseId, staffId: desk.rosa, at });
		const closing = { caseId, staffId: desk.rosa, reason: 'moved-away', words: '', at } as const;
		await closeCase(desk.db, closing);
		expect(await reopenCase(desk.db, { caseId, staffId: desk.amir, at })).toEqual({ ok: true });
		expect(await reopenCase(desk.db, { caseId, staffId: desk.amir, at })).toEqual({ ok: false, why: 'open' });
		expect(await claimCase(desk.db, { caseId, staffId: desk.amir, at })).toMatchObject({ why: 'claimed' });
		expect(await closeCase(desk.db, closing)).toEqual({ ok: true });
		const kinds = (await timelineOf(desk.db, caseId)).map(({ kind }) => kind);
		expect(kinds).toEqual(['closed', 'reopened', 'closed', 'claimed', 'referral-sent']);
	});

	test('nothing is done to a case that does not exist', async () => {
		const staffId = desk.rosa;
		const why = { ok: false, why: 'no-such-case' };
		const closing = { caseId: missing, staffId, reason: 'died', words: '', at } as const;
		expect(await closeCase(desk.db, closing)).toEqual(why);
		expect(await reopenCase(desk.db, { caseId: missing, staffId, at })).toEqual(why);
		expect(await writeNote(desk.db, { caseId: missing, staffId, words: 'x', at })).toEqual(why);
		expect(await logContactAttempt(desk.db, { caseId: missing, staffId, attempt: noAnswer, at })).toEqual(
			why,
		);
	});
});

describe('what is written on a case', () => {
	test('a try keeps its words, minutes and next day on the timeline; a day gone by is refused', async () => {
		const caseId = await desk.newCase();
		const log = (nextTryOn: string) =>
			logContactAttempt(desk.db, { caseId, staffId: desk.rosa, attempt: { ...noAnswer, nextTryOn }, at });
		expect(await log('2026-11-19')).toEqual({ ok: false, why: 'day-past' });
		expect(await log('2026-11-20')).toEqual({ ok: true });
		const [newest] = await timelineOf(desk.db, caseId);
		expect(newest).toMatchObject({
			kind: 'contact-attempted',
			words: 'rang out',
			minutes: 1,
			nextTryOn: '2026-11-20',
		});
	});

	test('a note may still be written after the end; a try may not', async () => {
		const caseId = await desk.newCase();
		await closeCase(desk.db, { caseId, staffId: desk.rosa, reason: 'died', words: '', at });
		expect(await writeNote(desk.db, { caseId, staffId: desk.amir, words: 'Daughter called.', at })).toEqual({
			ok: true,
		});
		expect(await logContactAttempt(desk.db, { caseId, staffId: desk.amir, attempt: noAnswer, at })).toEqual({
			ok: false,
			why: 'closed',
		});
		expect((await timelineOf(desk.db, caseId))[0]).toMatchObject({ words: 'Daughter called.' });
	});

	test('what the person agrees to is asked anew, and the newest answer holds', async () => {
		const caseId = await desk.newCase();
		const topic = 'tell-referrer';
		expect(consentOn(await consentsOf(desk.db, caseId), topic)).toBeNull();
		await recordConsent(desk.db, { caseId, staffId: desk.rosa, topic, given: true, at });
		await recordConsent(desk.db, { caseId, staffId: desk.rosa, topic, given: false, at });
		expect(consentOn(await consentsOf(desk.db, caseId), topic)).toMatchObject({
			given: false,
			givenBy: 'person',
			staffName: 'Rosa Delgado',
		});
	});
});
