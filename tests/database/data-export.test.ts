import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { ensureFirstSite } from '#lib/server/use-cases/ensure-first-site.ts';
import { exportData } from '#lib/server/use-cases/export-data.ts';
import { signIn } from '#lib/server/web/sign-in.ts';
import { makeStaffAuth } from '#lib/server/web/staff-auth.ts';
import { runCommand } from '../support/command-line.ts';
import { installedServer, whyNoInstalledServer } from '../support/installed-server.ts';
import { openFolder } from '../support/run-owner.ts';
import { tableHashes } from '../support/table-hashes.ts';
import { silent, testDatabase, type TestDatabase } from '../support/test-database.ts';
import { settleWorld, type World } from '../support/world/settle-world.ts';

const password = 'four small words here';
const odd = 'tab\there, line\nthere, \\N and \\. and a "quote", 🧶 ‏ اردو\r\n\u2028end\\';
const folder = mkdtempSync(join(tmpdir(), 'porchlight-data-'));
const file = join(folder, 'house.porchlight');
let house: TestDatabase;
let world: World;

beforeAll(async () => {
	house = await testDatabase();
	world = await settleWorld(house.db, { password, at: new Date() });
	const [caseId] = Object.values(world.caseIds);
	const staff = await house.db.selectFrom('staff').select('id').executeTakeFirstOrThrow();
	const site = await house.db.selectFrom('site').select('id').executeTakeFirstOrThrow();
	const note = { id: uuidv7(), case_id: String(caseId), staff_id: staff.id, words: odd, at: new Date() };
	await house.db.insertInto('note').values(note).execute();
	const sealed = Buffer.from(Array.from({ length: 512 }, (_, byte) => byte % 256));
	const draft = { id: uuidv7(), token_hash: sealed.subarray(0, 32), site_id: site.id, sealed };
	await house.db
		.insertInto('draft')
		.values({ ...draft, expires_at: new Date(Date.now() + 60_000) })
		.execute();
	const exported = await runCommand(['data', 'export', file], { DATABASE_URL: house.url });
	expect(exported).toMatchObject({ code: 0, complained: '' });
});

afterAll(async () => {
	await house.close();
	rmSync(folder, { recursive: true, force: true });
});

const importInto = (environment: Record<string, string>, from = file) =>
	runCommand(['data', 'import', from], environment);

test('an export is one file for us alone, and says where the key is that is not in it', async () => {
	expect(statSync(file).mode & 0o777).toBe(0o600);
	const bytes = readFileSync(file);
	const again = await runCommand(['data', 'export', file], { DATABASE_URL: house.url });
	expect(again.code).toBe(1);
	expect(again.complained).toMatch(/is there already\. Nothing was changed/);
	expect(readFileSync(file)).toEqual(bytes);
	const second = join(folder, 'second');
	const exported = await runCommand(['data', 'export', second], {
		DATABASE_URL: house.url,
		PORCHLIGHT_DATA: '/srv/porchlight',
	});
	expect(exported.said).toMatch(/key is not in it: move the file \/srv\/porchlight\/secret along/);
});

test('every table of the world comes back, in a fresh database inside, and people can sign in', async () => {
	const before = await tableHashes(house.url);
	expect(Object.keys(before).length).toBeGreaterThan(25);
	expect(before['case_file']).not.toMatch(/^0 /);
	expect(before['goal']).not.toMatch(/^0 /);
	const dataFolder = openFolder();
	expect(await importInto({ PORCHLIGHT_DATA: dataFolder })).toMatchObject({ code: 0, complained: '' });

	const environment = readEnvironment({ PORCHLIGHT_DATA: dataFolder });
	const { db, where, close } = await openDatabase(environment, silent, 'command');
	try {
		expect(await tableHashes(where)).toEqual(before);
		const words = await db.selectFrom('note').select('words').where('words', '=', odd).execute();
		expect(words).toHaveLength(1);
		await expect(sql`update referral set language = 'fr'`.execute(db)).rejects.toThrow(/never changed/);
		await expect(db.updateTable('goal').set({ words: 'other' }).execute()).rejects.toThrow(/never changed/);
		const secret = Buffer.alloc(32, 7);
		const auth = await makeStaffAuth({ db, secret, secure: true });
		const { email } = await db.selectFrom('staff').select('email').executeTakeFirstOrThrow();
		const typed = { email, password, address: '192.0.2.1', at: new Date(), cookie: null };
		expect(await signIn({ auth, db, secret, ...typed })).toMatchObject({ ok: true });
	} finally {
		await close();
		rmSync(dataFolder, { recursive: true, force: true });
	}
});

describe.skipIf(whyNoInstalledServer)(`PostgreSQL 15 or later ${whyNoInstalledServer}`, () => {
	test('there by DATABASE_URL and back again: the same rows', async () => {
		const server = await installedServer();
		const back = await testDatabase();
		try {
			const before = await tableHashes(house.url);
			expect(await importInto({ DATABASE_URL: server.url })).toMatchObject({ code: 0, complained: '' });
			expect(await tableHashes(server.url)).toEqual(before);
			const returning = join(folder, 'returning');
			expect(await runCommand(['data', 'export', returning], { DATABASE_URL: server.url })).toMatchObject({
				code: 0,
			});
			expect(await importInto({ DATABASE_URL: back.url }, returning)).toMatchObject({ code: 0 });
			expect(await tableHashes(back.url)).toEqual(before);
		} finally {
			await back.close();
			await server.close();
		}
	});
});

test('an export that is stopped leaves no file behind', async () => {
	const before = readdirSync(folder);
	const stopping = new AbortController();
	const onProgress = (table: string) => table === 'staff' && stopping.abort();
	const input = { path: join(folder, 'stopped'), at: new Date(), onProgress, signal: stopping.signal };
	await expect(exportData(house.pool, input)).rejects.toThrow(/abort/);
	expect(readdirSync(folder)).toEqual(before);
});

test('nothing but tables holds anything: a sequence would have to be carried too', async () => {
	const { rows } = await house.pool.query(
		`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind not in ('r', 'i', 'c')`,
	);
	expect(rows).toEqual([]);
});

test('rows written while the export runs are wholly in it or not at all', async () => {
	const busy = await testDatabase();
	const other = await testDatabase();
	try {
		const siteId = await ensureFirstSite(busy.db, { at: new Date() });
		let writing = true;
		const writer = (async () => {
			for (let number = 0; writing; number += 1) {
				await busy.db.transaction().execute(async (trx) => {
					const staffId = uuidv7();
					const staff = {
						id: staffId,
						name: 'Rosa',
						email: `r${number}@example.org`,
						role: 'connector',
					} as const;
					await trx.insertInto('staff').values(staff).execute();
					await trx.insertInto('staff_site').values({ staff_id: staffId, site_id: siteId }).execute();
				});
			}
		})();
		const moment = join(folder, 'moment');
		const exported = await runCommand(['data', 'export', moment], { DATABASE_URL: busy.url });
		writing = false;
		await writer;
		expect(exported.code).toBe(0);
		expect(await importInto({ DATABASE_URL: other.url }, moment)).toMatchObject({ code: 0 });
		const count = (table: 'staff' | 'staff_site') =>
			other.db
				.selectFrom(table)
				.select(({ fn }) => fn.countAll<number>().as('count'))
				.executeTakeFirstOrThrow();
		expect(await count('staff')).toEqual(await count('staff_site'));
	} finally {
		await busy.close();
		await other.close();
	}
});
