import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isDatabaseAway, openConnection } from '#lib/server/db/connection.ts';
import { startEmbedded, type Embedded } from '#lib/server/db/embedded/supervisor.ts';
import { createLog } from '#lib/server/log.ts';
import { eventually, lives, processesIn } from '../support/processes.ts';
import { isRoot, nobody, openFolder, runOwner, type Owner } from '../support/run-owner.ts';

let dataFolder: string;
let events: string[];
const log = createLog('info', {
	write: (line) => void events.push((JSON.parse(line) as { event: string }).event),
});
const open: Embedded[] = [];

beforeEach(() => {
	dataFolder = openFolder();
	events = [];
});

afterEach(async () => {
	for (const embedded of open.splice(0)) await embedded.stop();
	expect(processesIn(join(dataFolder, 'postgres'))).toEqual([]);
	rmSync(dataFolder, { recursive: true, force: true });
});

async function start(): Promise<Embedded> {
	const embedded = await startEmbedded({ dataFolder, log });
	open.push(embedded);
	return embedded;
}

async function rowsOf(embedded: Embedded): Promise<number[]> {
	const client = new pg.Client(embedded.connection);
	await client.connect();
	const { rows } = await client.query<{ number: number }>('select number from written order by number');
	await client.end();
	return rows.map((row) => row.number);
}

/** An owner that has had some rows acknowledged, and is writing on. */
async function busyOwner(): Promise<Owner & { postmaster: number }> {
	const owner = await runOwner({ dataFolder, writes: true });
	const ready = await owner.says((line) => line.ready === true);
	await owner.says((line) => line.wrote === 50);
	return { ...owner, postmaster: Number(ready?.postmaster) };
}

const acknowledged = (owner: Owner) => owner.said.flatMap((line) => line.wrote ?? []);

test('kill -9 of Node alone: the postmaster that stays is stopped cleanly, and all rows are there', async () => {
	const owner = await busyOwner();
	owner.process.kill('SIGKILL');
	await owner.ended;
	expect(lives(owner.postmaster)).toBe(true);

	const embedded = await start();
	expect(events).toContain('database-left-running');
	expect(lives(owner.postmaster)).toBe(false);
	expect(embedded.pid()).not.toBe(owner.postmaster);
	expect(await rowsOf(embedded)).toEqual(expect.arrayContaining(acknowledged(owner)));
});

test('kill -9 of everything, with a zombie of the postmaster for a second', async () => {
	const owner = await busyOwner();
	// A stopped parent does not take its dead child away: the postmaster stays as a zombie.
	owner.process.kill('SIGSTOP');
	const cluster = join(dataFolder, 'postgres');
	for (const pid of processesIn(cluster)) process.kill(pid, 'SIGKILL');
	expect(await eventually(() => processesIn(cluster).length === 0)).toBe(true);
	expect(readFileSync(`/proc/${owner.postmaster}/stat`, 'utf8')).toMatch(/ Z /);
	const starting = start();
	await sleep(1000);
	owner.process.kill('SIGKILL');
	const embedded = await starting;
	await owner.ended;
	expect(events).toContain('database-was-not-stopped');
	expect(await rowsOf(embedded)).toEqual(expect.arrayContaining(acknowledged(owner)));
});

test('a stale postmaster.pid whose number now belongs to somebody else', async () => {
	const first = await startEmbedded({ dataFolder, log });
	await first.stop();
	const stranger = spawn('sleep', ['60'], { ...(isRoot ? nobody : {}), stdio: 'ignore' });
	const cluster = join(dataFolder, 'postgres');
	writeFileSync(
		join(cluster, 'postmaster.pid'),
		[stranger.pid, cluster, 1, 5432, cluster, '', '1 1', 'ready', ''].join('\n'),
	);
	await start();
	expect(lives(stranger.pid)).toBe(true);
	stranger.kill();
});

test('SIGTERM in mid-write: PostgreSQL ends with Node, and acknowledged rows are there afterwards', async () => {
	const owner = await busyOwner();
	owner.process.kill('SIGTERM');
	await owner.ended;
	expect(owner.process.signalCode).toBe('SIGTERM');
	expect(lives(owner.postmaster)).toBe(false);

	const embedded = await start();
	expect(events).toEqual([]);
	expect(await rowsOf(embedded)).toEqual(expect.arrayContaining(acknowledged(owner)));
});

test('process.exit takes PostgreSQL with it', async () => {
	const owner = await runOwner({ dataFolder, exits: true });
	const ready = await owner.says((line) => line.ready === true);
	await owner.ended;
	expect(await eventually(() => !lives(ready?.postmaster))).toBe(true);
});

test('kill -9 of the postmaster: Node lives on, says the database is away, and has it back', async () => {
	const embedded = await start();
	const { pool, close } = openConnection(embedded.connection, log);
	const before = embedded.pid();
	const lent = await pool.connect();
	await lent.query('create table kept (number int)');
	process.kill(Number(before), 'SIGKILL');

	const failure: unknown = await lent.query('select pg_sleep(1)').catch((error: unknown) => error);
	lent.release(true);
	expect(isDatabaseAway(failure)).toBe(true);
	let others = 0;
	const isBack = () =>
		pool.query('select number from kept').then(
			() => true,
			(error: unknown) => {
				if (!isDatabaseAway(error)) others++;
				return false;
			},
		);
	expect(await eventually(isBack)).toBe(true);
	expect(others).toBe(0);
	expect(embedded.pid()).not.toBe(before);
	expect(events).toContain('database-started-again');
	await close();
});

test('a second start is ready well under two seconds', async () => {
	await (await startEmbedded({ dataFolder, log })).stop();
	const began = performance.now();
	await start();
	expect(performance.now() - began).toBeLessThan(1500);
});
