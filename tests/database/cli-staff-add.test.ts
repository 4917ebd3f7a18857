import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { setPasswordByLink } from '#lib/server/use-cases/set-password-by-link.ts';
import { runCommand } from '../support/command-line.ts';
import { openFolder, runOwner } from '../support/run-owner.ts';
import { silent, testDatabase, type TestDatabase } from '../support/test-database.ts';

let house: TestDatabase;
const uptown = uuidv7();

beforeEach(async () => {
	house = await testDatabase();
	await house.db.insertInto('site').values({ id: uptown, name: 'Uptown Library' }).execute();
});
afterEach(() => house.close());

const rosa = ['--name', 'Rosa Delgado', '--email', 'Rosa@Example.org', '--role', 'connector'];
const add = (...words: string[]) => runCommand(['staff', 'add', ...words], { DATABASE_URL: house.url });
const staffOf = ({ db }: Pick<TestDatabase, 'db'>) =>
	db.selectFrom('staff').select(['name', 'email', 'role', 'language']).execute();

test('adds a colleague to the only site, and the link printed opens their account', async () => {
	const ran = await add(...rosa, '--language', 'fr');
	expect(ran).toMatchObject({ code: 0, complained: '' });
	const [link = ''] = /http:\S+$/.exec(ran.said) ?? [];
	expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/team\/new-password\/[\w-]{43}$/);
	const token = String(link.split('/').at(-1));
	const chosen = { token, password: 'four small words here', at: new Date() };
	expect(await setPasswordByLink(house.db, chosen)).toMatchObject({ ok: true });
	expect(await staffOf(house)).toEqual([
		{ name: 'Rosa Delgado', email: 'rosa@example.org', role: 'connector', language: 'fr' },
	]);
});

test('finds the site by its name in any case or by its id, and says which there are', async () => {
	const cedar = uuidv7();
	await house.db.insertInto('site').values({ id: cedar, name: 'Cedar House' }).execute();
	expect((await add(...rosa)).complained).toMatch(
		/^--site must say which one.*Cedar House \(.*Uptown Library \(/,
	);
	expect((await add(...rosa, '--site', 'Elm')).complained).toMatch(
		/^There is no site "Elm"\. There is Cedar/,
	);
	expect(await staffOf(house)).toEqual([]);
	expect(await add(...rosa, '--site', 'cedar house')).toMatchObject({ code: 0 });
	expect(await add(...rosa, '--email', 'amir@example.org', '--site', uptown)).toMatchObject({ code: 0 });
	const places = await house.db.selectFrom('staff_site').select('site_id').execute();
	expect(places.map(({ site_id }) => site_id).sort()).toEqual([uptown, cedar].sort());
});

test.each([
	[[], '--name is needed'],
	[['--name', 'Rosa'], '--email is needed'],
	[['--name', 'Rosa', '--email', 'rosa'], '--email is not an address'],
	[['--name', 'Rosa', '--email', 'rosa@example.org'], '--role must be one of connector, coordinator, admin'],
	[[...rosa, '--role', 'queen'], '--role must be one of'],
	[[...rosa, '--language', 'xx'], '--language must be one of en, fr'],
	[[...rosa, '--name', 'R'.repeat(101)], '--name may have 100 characters'],
	[[...rosa, '--colour', 'blue'], "Unknown option '--colour'"],
	[['Rosa'], "Unexpected argument 'Rosa'"],
])('refuses %j in one line', async (words, why) => {
	const ran = await add(...words);
	expect(ran).toMatchObject({ code: 1, said: '' });
	expect(ran.complained).toContain(why);
	expect(ran.complained).not.toContain('\n');
	expect(await staffOf(house)).toEqual([]);
});

test('refuses an address that somebody has, and changes nothing', async () => {
	await add(...rosa);
	const again = await add(...rosa, '--name', 'Somebody Else');
	expect(again).toMatchObject({ code: 1, said: '' });
	expect(again.complained).toMatch(/rosa@example.org is there already\. Nothing was changed\.$/);
	expect(await staffOf(house)).toHaveLength(1);
});

test('--help says how', async () => {
	expect(await add('--help')).toMatchObject({ code: 0, said: expect.stringContaining('--role') as string });
});

test('a folder without Porchlight stays empty', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-none-'));
	const nowhere = join(folder, 'wrong');
	for (const words of [
		['staff', 'add', ...rosa],
		['data', 'export', join(folder, 'file')],
	]) {
		const ran = await runCommand(words, { PORCHLIGHT_DATA: nowhere });
		expect(ran.complained).toMatch(/^There is no Porchlight in .*wrong\./);
		expect(ran.code).toBe(1);
	}
	expect(existsSync(nowhere)).toBe(false);
	expect(readdirSync(folder)).toEqual([]);
	rmSync(folder, { recursive: true });
});

test('works beside a Porchlight that runs on the data folder, and after it ended', async () => {
	const dataFolder = openFolder();
	const environment = readEnvironment({ PORCHLIGHT_DATA: dataFolder });
	const first = await openDatabase(environment, silent);
	await first.db.insertInto('site').values({ id: uptown, name: 'Uptown Library' }).execute();
	await first.close();
	const owner = await runOwner({ dataFolder });
	await owner.says((line) => line.ready === true);
	const run = (email: string) =>
		runCommand(['staff', 'add', ...rosa, '--email', email], { PORCHLIGHT_DATA: dataFolder });
	expect(await run('beside@example.org')).toMatchObject({ code: 0, complained: '' });
	owner.process.kill('SIGTERM');
	await owner.ended;
	expect(await run('alone@example.org')).toMatchObject({ code: 0, complained: '' });
	const last = await openDatabase(environment, silent);
	expect(await staffOf(last)).toHaveLength(2);
	await last.close();
	rmSync(dataFolder, { recursive: true, force: true });
});
