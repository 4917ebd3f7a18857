import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCluster } from '#lib/server/db/embedded/cluster.ts';
import { findHome } from '#lib/server/db/embedded/home.ts';
import { isReady, spawnPostmaster, stopPostmaster } from '#lib/server/db/embedded/postmaster.ts';
import { startEmbedded, type Embedded } from '#lib/server/db/embedded/supervisor.ts';
import { findPrograms, installedPackage } from '#lib/server/db/embedded/programs.ts';
import { log } from '#lib/server/log.ts';
import { lives, processesIn } from '../support/processes.ts';
import { isRoot, nobody, openFolder, runOwner } from '../support/run-owner.ts';

let folder: string;
const leftovers: string[] = [];

beforeEach(() => {
	log.setLevel('silent');
	folder = openFolder();
	leftovers.push(folder);
});

afterEach(() => {
	for (const path of leftovers.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** The npm package as `npm ci --ignore-scripts` leaves it: without the links to its libraries. */
function packageWithoutLinks(target: string): string {
	cpSync(installedPackage(), target, {
		recursive: true,
		verbatimSymlinks: true,
		filter: (path) => !/\.a$/.test(path),
	});
	const list = readFileSync(join(target, 'native/pg-symlinks.json'), 'utf8');
	const links = (JSON.parse(list) as { target: string }[]).map((link) => join(target, link.target));
	expect(links.length).toBeGreaterThan(5);
	for (const link of links) rmSync(link, { force: true });
	return target;
}

async function answer(embedded: Pick<Embedded, 'connection'>, sql: string): Promise<unknown> {
	const client = new pg.Client(embedded.connection);
	await client.connect();
	const { rows } = await client.query<{ answer: unknown }>(sql).finally(() => client.end());
	return rows[0]?.answer;
}

const started = (line: { ready?: true; refused?: string }) =>
	line.ready === true || line.refused !== undefined;

test('the cluster: socket only, folder 0700, checksums, fsync, builtin C.UTF-8', async () => {
	const embedded = await startEmbedded({ dataFolder: folder, log });
	const settings = await answer(
		embedded,
		`select json_object_agg(name, setting) as answer from pg_settings
		where name in ('listen_addresses', 'data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit')`,
	);
	expect(settings).toEqual({
		data_checksums: 'on',
		fsync: 'on',
		full_page_writes: 'on',
		listen_addresses: '',
		synchronous_commit: 'on',
	});
	const locale = await answer(
		embedded,
		`select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding) as answer
		from pg_database where datname = current_database()`,
	);
	expect(locale).toBe('b C.UTF-8 UTF8');
	expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
	await embedded.stop();
});

test('what people say does not reach the words of PostgreSQL', async () => {
	const home = await findHome(folder);
	const programs = await findPrograms(installedPackage(), home.account, folder);
	await makeCluster(home, programs, true);
	const postmaster = await spawnPostmaster(programs.postgres, home, home.cluster, true);
	expect(await isReady(postmaster, home.cluster)).toBe(true);
	const connection = { host: home.cluster, user: 'porchlight', database: 'postgres' };
	for (const sql of [
		"select 'Canary'::uuid as answer",
		"do $$ begin raise exception 'Canary'; end $$",
		"do $$ begin raise warning 'Canary'; end $$",
	]) {
		await answer({ connection }, sql).catch(() => undefined);
	}
	await stopPostmaster(postmaster.pid);
	const words = await postmaster.ended;
	expect(words).toContain('shut down');
	expect(words).not.toContain('Canary');
});

test('npm ci --ignore-scripts: missing library links are made, also by several at once', async () => {
	const programs = packageWithoutLinks(join(folder, 'package'));
	const data = ['a', 'b', 'c'].map((name) => join(folder, name));
	const all = await Promise.all(data.map((dataFolder) => startEmbedded({ dataFolder, log, programs })));
	for (const embedded of all) expect(await answer(embedded, 'select 1 as answer')).toBe(1);
	await Promise.all(all.map((embedded) => embedded.stop()));
	expect(existsSync(join(programs, 'native/lib/libicuuc.so.60'))).toBe(true);
	expect(data.flatMap((one) => readdirSync(one)).filter((name) => name !== 'postgres')).toEqual([]);
});

test('a data folder whose path is too long for a socket', async () => {
	const dataFolder = join(folder, 'a-very-long-name-'.repeat(8), 'data');
	const embedded = await startEmbedded({ dataFolder, log });
	expect(embedded.connection.host.startsWith(dataFolder)).toBe(false);
	expect(existsSync(join(dataFolder, 'postgres', 'PG_VERSION'))).toBe(true);
	expect(statSync(embedded.connection.host).mode & 0o777).toBe(0o700);
	expect(await answer(embedded, 'select 1 as answer')).toBe(1);
	await embedded.stop();
	leftovers.push(embedded.connection.host);
});

test('an ordinary account, with a package that is not its own to write in', async () => {
	const programs = packageWithoutLinks(join(folder, 'package'));
	const dataFolder = join(folder, 'data');
	mkdirSync(dataFolder, { mode: 0o700 });
	if (isRoot) chownSync(dataFolder, nobody.uid, nobody.gid);
	else chmodSync(join(programs, 'native/lib'), 0o555);
	const owner = await runOwner({ dataFolder, programs }, isRoot ? nobody : {});
	const line = await owner.says(started);
	chmodSync(join(programs, 'native/lib'), 0o755);
	expect(line).toMatchObject({ ready: true });
	expect(existsSync(join(programs, 'native/lib/libicuuc.so.60'))).toBe(false);
	owner.process.kill('SIGTERM');
	await owner.ended;
	expect(lives(line?.postmaster)).toBe(false);
});

describe.runIf(isRoot)('as root', () => {
	test('PostgreSQL runs under an account without rights', async () => {
		const embedded = await startEmbedded({ dataFolder: folder, log });
		expect(statSync(`/proc/${embedded.pid()}`).uid).not.toBe(0);
		expect(statSync(join(folder, 'postgres')).uid).not.toBe(0);
		await embedded.stop();
	});

	test('an ordinary account is told that the database is not its own', async () => {
		const programs = installedPackage();
		await (await startEmbedded({ dataFolder: folder, log })).stop();
		const owner = await runOwner({ dataFolder: folder, programs }, nobody);
		expect((await owner.says(started))?.refused).toMatch(
			/^EmbeddedUnavailable: .* belongs to another account/,
		);
		await owner.ended;
	});

	test('from inside a 0700 folder: kept in a place of the system, with a note, and found again after a move', async () => {
		chmodSync(folder, 0o700);
		const programs = packageWithoutLinks(join(folder, 'package'));
		const first = await startEmbedded({ dataFolder: join(folder, 'data'), log, programs });
		const home = join(first.connection.host, '..');
		leftovers.push(home);
		expect(home).toMatch(/^\/var\/lib\/porchlight\/[0-9a-f]{16}$/);
		expect(readFileSync(join(folder, 'data', 'WHERE-THE-DATABASE-IS.txt'), 'utf8')).toContain(`\n${home}\n`);
		await answer(first, 'create table kept as select 7 as number');
		await first.stop();

		renameSync(join(folder, 'data'), join(folder, 'moved'));
		chmodSync(folder, 0o755);
		const second = await startEmbedded({ dataFolder: join(folder, 'moved'), log, programs });
		expect(await answer(second, 'select number as answer from kept')).toBe(7);
		await second.stop();
		expect(processesIn(join(home, 'postgres'))).toEqual([]);
	});

	test('a cluster that can no longer be reached, or is gone, is never replaced by an empty one', async () => {
		const data = join(folder, 'data');
		await (await startEmbedded({ dataFolder: data, log })).stop();
		chmodSync(folder, 0o700);
		await expect(startEmbedded({ dataFolder: data, log })).rejects.toThrow(/cannot be entered/);
		rmSync(join(data, 'postgres'), { recursive: true });
		const outside = await startEmbedded({ dataFolder: data, log });
		const home = join(outside.connection.host, '..');
		await outside.stop();
		rmSync(home, { recursive: true });
		await expect(startEmbedded({ dataFolder: data, log })).rejects.toThrow(/Bring it back/);
	});
});
