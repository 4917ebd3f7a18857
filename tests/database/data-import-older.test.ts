import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/connection.ts';
import { firstMigrations, knownMigrations, migrate } from '#lib/server/db/migrate.ts';
import { exportData } from '#lib/server/use-cases/export-data.ts';
import { runCommand } from '../support/command-line.ts';
import { tableHashes } from '../support/table-hashes.ts';
import { silent, testDatabase, type TestDatabase } from '../support/test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-data-'));
const path = join(folder, 'older');

beforeAll(async () => {
	const { pool, close } = await withoutTables();
	await migrate(pool, firstMigrations(knownMigrations().length - 1));
	await pool.query('insert into site (id, name) values ($1, $2)', [uuidv7(), 'Uptown Library']);
	await exportData(pool, { path, at: new Date(), onProgress: () => undefined });
	await close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function withoutTables(): Promise<TestDatabase> {
	const database = await testDatabase();
	await database.pool.query('drop schema public cascade; create schema public');
	return database;
}

test('a file of an older Porchlight fills a new database, which is then brought up to date', async () => {
	const { url, pool, close } = await withoutTables();
	const ran = await runCommand(['data', 'import', path], { DATABASE_URL: url });
	expect(ran).toMatchObject({ code: 0, complained: '' });
	expect(await migrate(pool)).toBe(0);
	const opened = await openDatabase({ databaseUrl: url, dataFolder: '/nowhere' }, silent);
	expect(await opened.db.selectFrom('site').select('name').execute()).toEqual([{ name: 'Uptown Library' }]);
	await opened.close();
	await close();
});

test('a database that is up to date already refuses it', async () => {
	const { url, close } = await testDatabase();
	const ran = await runCommand(['data', 'import', path], { DATABASE_URL: url });
	expect(ran).toMatchObject({ code: 1, said: '' });
	expect(ran.complained).toMatch(/older Porchlight.*choose a new, empty one\. Nothing was changed\.$/);
	await close();
});

test('an older database that holds something is not brought up to date by the refusal', async () => {
	const { url, pool, close } = await withoutTables();
	await migrate(pool, firstMigrations(1));
	await pool.query('insert into site (id) values ($1)', [uuidv7()]);
	const before = await tableHashes(url);
	const ran = await runCommand(['data', 'import', path], { DATABASE_URL: url });
	expect(ran.complained).toMatch(/^The database holds something already \(in site\)/);
	expect(await tableHashes(url)).toEqual(before);
	await close();
});
