import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { countAttempt, forgetEndedRates } from '#lib/server/db/rates.ts';
import { testDatabase } from '../support/test-database.ts';

const database = await testDatabase();
afterAll(() => database.close());
const secret = randomBytes(32);
const start = new Date('2026-03-02T17:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function sending(whom: string, at: Date, limit = 20) {
	return countAttempt(database.db, {
		secret,
		purpose: 'sending',
		whom: [whom],
		limit,
		windowSeconds: 3600,
		at,
	});
}

test('of many at the same moment exactly as many as the limit go through', async () => {
	const answers = await Promise.all(Array.from({ length: 60 }, () => sending('203.0.113.1', start)));
	expect(answers.filter((answer) => answer.allowed)).toHaveLength(20);
});

test('a refused attempt does not lengthen the wait, and the window ends on time', async () => {
	for (let count = 0; count < 21; count += 1) await sending('203.0.113.2', start);
	expect(await sending('203.0.113.2', after(600))).toEqual({ allowed: false, retryAfterSeconds: 3000 });
	expect(await sending('203.0.113.2', after(3599))).toEqual({ allowed: false, retryAfterSeconds: 1 });
	expect(await sending('203.0.113.2', after(3600))).toEqual({ allowed: true, retryAfterSeconds: 0 });
});

test('another person, another purpose and another limit are counted apart', async () => {
	for (let count = 0; count < 20; count += 1) await sending('203.0.113.3', start);
	expect((await sending('203.0.113.3', start)).allowed).toBe(false);
	expect((await sending('203.0.113.4', start)).allowed).toBe(true);
	const other = {
		secret,
		purpose: 'other',
		whom: ['203.0.113.3'],
		limit: 20,
		windowSeconds: 3600,
		at: start,
	};
	expect((await countAttempt(database.db, other)).allowed).toBe(true);
});

test('the table names nobody, and ended windows are forgotten', async () => {
	await sending('203.0.113.5', start);
	const keys = await database.db.selectFrom('rate').select('key').execute();
	expect(keys.length).toBeGreaterThan(0);
	for (const { key } of keys) expect(key).toMatch(/^[\w-]{43}$/);
	await forgetEndedRates(database.db, after(7200));
	expect(await database.db.selectFrom('rate').selectAll().execute()).toEqual([]);
});
