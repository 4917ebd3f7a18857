import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { isRoot, nobody, openFolder } from './run-owner.ts';

const installedUnder = '/usr/lib/postgresql';

/** The programs of the oldest PostgreSQL of this machine that Porchlight supports, if there is one. */
function findPrograms(): string | undefined {
	if (!existsSync(installedUnder)) return undefined;
	const version = readdirSync(installedUnder)
		.filter((name) => Number(name) >= 15)
		.sort((a, b) => Number(a) - Number(b))[0];
	return version && join(installedUnder, version, 'bin');
}

const programs = findPrograms();

/** Why the tests on an external PostgreSQL cannot run here; empty when they can. */
export const whyNoInstalledServer =
	programs || process.env.DATABASE_URL_TEST
		? ''
		: `no PostgreSQL 15 or later under ${installedUnder} and no DATABASE_URL_TEST`;

/** An empty database on an external PostgreSQL: at DATABASE_URL_TEST, else on a server started for it. */
export async function installedServer(): Promise<{ url: string; close(): Promise<void> }> {
	return process.env.DATABASE_URL_TEST ? onExternal(process.env.DATABASE_URL_TEST) : onOwn();
}

async function onExternal(address: string): Promise<{ url: string; close(): Promise<void> }> {
	const name = `porchlight_test_${process.pid}_${Date.now()}`;
	await run(address, `create database ${name}`);
	const url = new URL(address);
	url.pathname = `/${name}`;
	return { url: url.href, close: () => run(address, `drop database ${name} with (force)`) };
}

async function onOwn(): Promise<{ url: string; close(): Promise<void> }> {
	const folder = openFolder();
	const cluster = join(folder, 'external');
	mkdirSync(cluster, { mode: 0o700 });
	if (isRoot) chownSync(cluster, nobody.uid, nobody.gid);
	const call = (program: string, ...words: string[]) =>
		execFileSync(join(String(programs), program), ['-D', cluster, ...words], {
			...(isRoot ? nobody : {}),
			cwd: '/',
			stdio: 'ignore',
		});
	call('initdb', '-U', 'porchlight', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync');
	call('pg_ctl', '-w', '-o', `-k ${cluster} -c listen_addresses='' -F`, '-l', join(cluster, 'log'), 'start');
	const url = `postgres://porchlight@localhost/postgres?host=${encodeURIComponent(cluster)}`;
	return {
		url,
		async close() {
			call('pg_ctl', '-w', '-m', 'immediate', 'stop');
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function run(address: string, sql: string): Promise<void> {
	const client = new pg.Client(address);
	await client.connect();
	await client.query(sql).finally(() => client.end());
}
