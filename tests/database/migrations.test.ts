import { readdirSync } from 'node:fs';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openConnection, openDatabase } from '#lib/server/db/connection.ts';
import { migrate, MigrationProblem } from '#lib/server/db/migrate.ts';
import { log } from '#lib/server/log.ts';
import { installedServer, whyNoInstalledServer } from '../support/installed-server.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeEach(async () => {
	log.setLevel('silent');
	database = await testDatabase();
	await database.pool.query('drop schema public cascade; create schema public');
});
afterEach(() => database.close());

const one = { './migrations/0001_one.sql': 'create table one (number int); insert into one values (1);' };
const two = { ...one, './migrations/0002_two.sql': 'alter table one add column name text;' };

async function namesApplied(): Promise<string[]> {
	const { rows } = await database.pool.query<{ name: string }>('select name from migration order by name');
	return rows.map((row) => row.name);
}

test('each migration is applied once, in order', async () => {
	expect(await migrate(database.pool, one)).toBe(1);
	expect(await migrate(database.pool, two)).toBe(1);
	expect(await migrate(database.pool, two)).toBe(0);
	expect(await namesApplied()).toEqual(['0001_one', '0002_two']);
	expect((await database.pool.query('select * from one')).rows).toEqual([{ number: 1, name: null }]);
});

test('many processes that start at once apply each migration once', async () => {
	const connections = Array.from({ length: 8 }, () =>
		openConnection({ connectionString: database.url }, log),
	);
	const counts = await Promise.all(connections.map(({ pool }) => migrate(pool)));
	expect(counts.filter((count) => count > 0)).toHaveLength(1);
	await Promise.all(connections.map(({ close }) => close()));
});

test('one that fails leaves nothing of itself, and those before it stay', async () => {
	const broken = {
		...one,
		'./migrations/0002_bad.sql': 'create table half (number int); select no_such_thing();',
	};
	await expect(migrate(database.pool, broken)).rejects.toThrow(/0002_bad/);
	expect(await namesApplied()).toEqual(['0001_one']);
	expect((await database.pool.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
	expect(await migrate(database.pool, two)).toBe(1);
});

describe('stops with one clear line', () => {
	const stops = async (files: Record<string, string>, words: RegExp) => {
		const failure: unknown = await migrate(database.pool, files).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(MigrationProblem);
		expect((failure as Error).message).toMatch(words);
		expect((failure as Error).message).not.toContain('\n');
	};

	test('at one that was changed after it was applied, but not at other line ends', async () => {
		await migrate(database.pool, { './migrations/0001_one.sql': 'create table one\n(number int);' });
		const again = { './migrations/0001_one.sql': 'create table one\r\n(number int);' };
		expect(await migrate(database.pool, again)).toBe(0);
		await stops(one, /^Migration 0001_one was changed after it was applied\.$/);
	});

	test('at a gap', async () => {
		await stops({ ...one, './migrations/0003_three.sql': 'select 1' }, /^Migration 2 is missing/);
		expect((await database.pool.query("select to_regclass('one') as one")).rows).toEqual([{ one: null }]);
	});

	test('at a database that is newer than the program', async () => {
		await migrate(database.pool, two);
		await stops(one, /newer than this Porchlight.*0002_two/);
	});

	test('at a database with other migrations', async () => {
		await migrate(database.pool, one);
		await stops(
			{ './migrations/0001_other.sql': 'select 1' },
			/0001_one where this Porchlight has 0001_other/,
		);
	});
});

test('every migration of the folder is in the program', async () => {
	await migrate(database.pool);
	const files = readdirSync('src/lib/server/db/migrations').map((name) => name.replace('.sql', ''));
	expect(await namesApplied()).toEqual(files.sort());
});

describe.skipIf(whyNoInstalledServer)(`on an external PostgreSQL ${whyNoInstalledServer}`, () => {
	test('the same migrations, through DATABASE_URL', async () => {
		const server = await installedServer();
		try {
			const environment = { databaseUrl: server.url, dataFolder: '/nowhere' };
			const opened = await openDatabase(environment, log);
			expect(await opened.db.selectFrom('case_file').selectAll().execute()).toEqual([]);
			await opened.close();
			await (await openDatabase(environment, log)).close();

			const shapes = await Promise.all([
				shapeOf(server.url),
				migrate(database.pool).then(() => shapeOf(database.url)),
			]);
			expect(shapes[0]).toEqual(shapes[1]);
		} finally {
			await server.close();
		}
	});
});

/** Every column of every table, as the database itself describes it. */
async function shapeOf(url: string): Promise<unknown[]> {
	const client = new pg.Client(url);
	await client.connect();
	const { rows } = await client.query<Record<string, unknown>>(
		`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
		where table_schema = 'public' order by table_name, column_name`,
	);
	await client.end();
	return rows;
}
