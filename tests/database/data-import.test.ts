import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { knownMigrations } from '#lib/server/db/migrate.ts';
import type { DataFileHeader } from '#lib/server/gateways/data-file/format.ts';
import { openDataFile } from '#lib/server/gateways/data-file/read-data-file.ts';
import { writeDataFile } from '#lib/server/gateways/data-file/write-data-file.ts';
import { exportData } from '#lib/server/use-cases/export-data.ts';
import { loadStarterDirectory } from '#lib/server/use-cases/load-starter-directory.ts';
import { runCommand } from '../support/command-line.ts';
import { deskForTests } from '../support/desk.ts';
import { tableHashes } from '../support/table-hashes.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-data-'));
const good = join(folder, 'good');
let target: TestDatabase;
let empty: Record<string, string>;
let bytes: Buffer;

beforeAll(async () => {
	const desk = await deskForTests();
	await desk.newCase();
	await loadStarterDirectory(desk.db);
	await exportData(desk.pool, { path: good, at: new Date(), onProgress: () => undefined });
	await desk.close();
	bytes = readFileSync(good);
	target = await testDatabase();
	empty = await tableHashes(target.url);
});

afterAll(async () => {
	await target.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Imports and looks that nothing was changed; answers what was said. */
async function refused(path: string): Promise<string> {
	const ran = await runCommand(['data', 'import', path], { DATABASE_URL: target.url });
	expect(ran).toMatchObject({ code: 1, said: '' });
	expect(ran.complained).not.toContain('\n');
	expect(await tableHashes(target.url)).toEqual(empty);
	return ran.complained;
}

function fileOf(content: Buffer | string): string {
	const path = join(folder, uuidv7());
	writeFileSync(path, content);
	return path;
}

/** Twenty places spread over the file, its first and last byte among them, the same at every run. */
const places = Array.from({ length: 20 }, (_, number) => number / 19);

describe('refused with one clear line, and nothing is changed', () => {
	test.each(places)('cut after %d of it', async (share) => {
		const cut = bytes.subarray(0, Math.min(bytes.length - 1, Math.floor(bytes.length * share)));
		expect(await refused(fileOf(cut))).toMatch(/cut or was changed|was not made by/);
	});

	test.each(places)('one byte flipped at %d of it', async (share) => {
		const changed = Buffer.from(bytes);
		const at = Math.floor((bytes.length - 1) * share);
		changed[at] = (changed[at] ?? 0) ^ 0x20;
		expect(await refused(fileOf(changed))).toMatch(/cut or was changed|was not made by/);
	});

	test.each([
		['a text', 'Dear library, here is our data.'],
		['nothing', ''],
		['a packed file of something else', gzipSync('something else'.repeat(1000))],
		['only the first line', 'porchlight data 1\n'],
	])('%s', async (_, content) => {
		expect(await refused(fileOf(content))).toMatch(/was not made by|cut or was changed/);
	});

	test('a folder, and a file that is not there', async () => {
		expect(await refused(folder)).toMatch(/was not made by/);
		expect(await refused(join(folder, 'nowhere'))).toMatch(/There is no file/);
	});

	test.each([[[]], [['one', 'two']], [['--force']]])('the words %j', async (words) => {
		const ran = await runCommand(['data', 'import', ...words], { DATABASE_URL: target.url });
		expect(ran).toMatchObject({ code: 1, complained: expect.stringMatching(/^Say which file/) });
	});
});

describe('a file that is whole, but not for here', () => {
	const known = knownMigrations().map(({ name, hash }) => ({ name, hash }));

	async function written(change: (header: DataFileHeader) => DataFileHeader, rows: string[] = []) {
		const opened = await openDataFile(good);
		if (!opened.ok) throw new Error(opened.why);
		await opened.file.close();
		const header = change({
			...opened.file.header,
			tables: opened.file.header.tables.map((table) => ({ ...table, rows: 0 })),
		});
		const path = join(folder, uuidv7());
		const pieces = header.tables.map((_, number) =>
			Readable.from(rows[number] ? [Buffer.from(rows[number])] : []),
		);
		expect(await writeDataFile(path, header, pieces)).toBe(true);
		return path;
	}

	test('of a newer Porchlight', async () => {
		const newer = { name: '9999_later', hash: 'unknown' };
		const path = await written((header) => ({ ...header, migrations: [...known, newer] }));
		expect(await refused(path)).toMatch(/made by a newer Porchlight: bring this one up to date first/);
	});

	test('of another Porchlight', async () => {
		const path = await written((header) => ({
			...header,
			migrations: known.map((one) => ({ ...one, hash: 'changed' })),
		}));
		expect(await refused(path)).toMatch(/made by another Porchlight: 0001_foundation is not ours/);
	});

	test('with other tables', async () => {
		const path = await written((header) => ({ ...header, tables: header.tables.slice(1) }));
		expect(await refused(path)).toMatch(/holds other tables/);
	});

	test('with other rows than it promises, or rows that break a rule of the database', async () => {
		const row = [uuidv7(), 'Name', 'email@example.org', 'f', '\\N', 'queen', 'en', 'f', '\\N', 'now', 'now'];
		const opened = await openDataFile(good);
		if (!opened.ok) throw new Error(opened.why);
		await opened.file.close();
		const staff = opened.file.header.tables.findIndex(({ name }) => name === 'staff');
		const rows: string[] = [];
		rows[staff] = `${row.join('\t')}\n`;
		expect(await refused(await written((header) => header, rows))).toMatch(/cut or was changed/);
		const promised = await written((header) => {
			const tables = header.tables.map((table, number) => ({ ...table, rows: number === staff ? 1 : 0 }));
			return { ...header, tables };
		}, rows);
		expect(await refused(promised)).toMatch(/staff_role_check/);
	});
});

test('a database that holds something stays as it is', async () => {
	const filled = await testDatabase();
	try {
		await filled.db.insertInto('rate').values({ key: 'one', count: 1, window_ends_at: new Date() }).execute();
		const before = await tableHashes(filled.url);
		const ran = await runCommand(['data', 'import', good], { DATABASE_URL: filled.url });
		expect(ran).toMatchObject({ code: 1, said: '' });
		expect(ran.complained).toMatch(
			/^The database holds something already \(in rate\)\..*Nothing was changed\.$/,
		);
		expect(await tableHashes(filled.url)).toEqual(before);
	} finally {
		await filled.close();
	}
});
