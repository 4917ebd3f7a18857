import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Answers } from '#lib/domain/interview/question.ts';
import { draftByToken } from '#lib/server/db/drafts.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/support/test-database.ts';
import { beginDraft } from './begin-draft.ts';
import { keepAnswers, openAnswers } from './keep-answers.ts';
import { sendDraft, sheetToken } from './send-draft.ts';

const secret = Buffer.alloc(32, 7);
const at = new Date('2026-11-22T18:00:00Z');
const answers: Answers = {
	door: 'self',
	needs: ['food', 'company'],
	name: 'Zq Canary',
	'reach-by': 'phone',
	phone: '604-555-0199',
};
let database: TestDatabase;
const siteId = uuidv7();
beforeAll(async () => {
	database = await testDatabase();
	await database.db.insertInto('site').values({ id: siteId }).execute();
});
afterAll(() => database.close());

async function draftWith(given: Answers) {
	const { db } = database;
	const { token } = await beginDraft(db, {
		secret,
		door: 'self',
		site: { id: siteId, deskTakes: [] },
		kioskId: null,
		staffId: null,
		at,
	});
	const draft = await draftByToken(db, tokenHash(token), at);
	if (!draft) throw new Error('the draft is not there');
	await keepAnswers(db, { secret, draftId: draft.id, kioskId: null, answers: given, at });
	return { token, draftId: draft.id, siteId, kioskId: null, staffId: null, secret, language: 'en', at };
}

const rowsOf = async (table: string) =>
	Number(
		(await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(database.db))
			.rows[0]?.count,
	);
const written = ['referral', 'case_file', 'need', 'need_level', 'consent', 'event', 'outbox', 'sheet_link'];

describe('a draft', () => {
	test('cannot be read without the secret, nor as another draft', async () => {
		const { token, draftId } = await draftWith(answers);
		const sealed = (await draftByToken(database.db, tokenHash(token), at))?.sealed ?? Buffer.alloc(0);
		expect(sealed.includes('Canary')).toBe(false);
		expect(openAnswers(secret, draftId, sealed)).toEqual(answers);
		expect(openAnswers(Buffer.alloc(32, 8), draftId, sealed)).toBeNull();
		expect(openAnswers(secret, uuidv7(), sealed)).toBeNull();
	});

	test.each([
		[null, 24 * 60],
		['kiosk', 30],
	])('at %s is forgotten after %i minutes', async (kiosk, minutes) => {
		const kioskId = kiosk && uuidv7();
		const { db } = database;
		if (kioskId)
			await db
				.insertInto('kiosk')
				.values({
					id: kioskId,
					site_id: siteId,
					name: 'K',
					enrolment_hash: null,
					device_hash: null,
					enrolled_at: null,
					revoked_at: null,
				})
				.execute();
		const { token } = await beginDraft(db, {
			secret,
			door: 'self',
			site: { id: siteId, deskTakes: [] },
			kioskId,
			staffId: null,
			at,
		});
		const later = (more: number) => new Date(at.getTime() + (minutes * 60 + more) * 1000);
		expect(await draftByToken(db, tokenHash(token), later(-1))).toBeDefined();
		expect(await draftByToken(db, tokenHash(token), later(1))).toBeUndefined();
	});
});

describe('sending', () => {
	test('writes everything once, erases the answers and opens the sheets', async () => {
		const draft = await draftWith(answers);
		const before = await Promise.all(written.map(rowsOf));
		const sent = await sendDraft(database.db, { ...draft, answers });
		const after = await Promise.all(written.map(rowsOf));
		expect(sent).toMatchObject({ ok: true, again: false });
		expect(after.map((count, index) => count - (before[index] ?? 0))).toEqual([1, 1, 2, 2, 1, 1, 1, 2]);
		const row = await draftByToken(database.db, tokenHash(draft.token), at);
		expect(row).toMatchObject({ sealed: null, sentAt: at });
		const link = await database.db
			.selectFrom('sheet_link')
			.select('sheet')
			.where('token_hash', '=', tokenHash(sheetToken(secret, draft.draftId, 'receipt')))
			.executeTakeFirst();
		expect(link).toEqual({ sheet: 'receipt' });
	});

	test('again, at once or later, is the same referral with the same reference', async () => {
		const draft = await draftWith(answers);
		const before = await Promise.all(written.map(rowsOf));
		const sent = await Promise.all([1, 2, 3, 4].map(() => sendDraft(database.db, { ...draft, answers })));
		const references = new Set(sent.map((one) => (one.ok ? one.reference : one.why)));
		expect(references.size).toBe(1);
		expect(sent.filter((one) => one.ok && !one.again)).toHaveLength(1);
		const after = await Promise.all(written.map(rowsOf));
		expect((after[0] ?? 0) - (before[0] ?? 0)).toBe(1);
	});

	test('what is not complete is refused and writes nothing', async () => {
		const without: Answers = { ...answers, name: '' };
		const draft = await draftWith(without);
		const before = await Promise.all(written.map(rowsOf));
		expect(await sendDraft(database.db, { ...draft, answers: without })).toEqual({
			ok: false,
			why: 'incomplete',
			question: 'name',
		});
		expect(await Promise.all(written.map(rowsOf))).toEqual(before);
	});

	test('a failure at the last step leaves no trace of the first', async () => {
		const draft = await draftWith(answers);
		const before = await Promise.all(written.map(rowsOf));
		await sql`create function fail_now() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`.execute(
			database.db,
		);
		await sql`create trigger outbox_fails before insert on outbox execute function fail_now()`.execute(
			database.db,
		);
		await expect(sendDraft(database.db, { ...draft, answers })).rejects.toThrow();
		await sql`drop trigger outbox_fails on outbox`.execute(database.db);
		expect(await Promise.all(written.map(rowsOf))).toEqual(before);
		expect(await sendDraft(database.db, { ...draft, answers })).toMatchObject({ ok: true, again: false });
	});

	test('a referral is never edited, whoever asks', async () => {
		await expect(sql`update referral set language = 'fr'`.execute(database.db)).rejects.toThrow(
			'referral rows are never changed',
		);
	});
});
