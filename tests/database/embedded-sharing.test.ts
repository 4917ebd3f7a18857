import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/db/connection.ts';
import { DataFolderInUse } from '#lib/server/db/embedded/problems.ts';
import { attachOrStart, startEmbedded } from '#lib/server/db/embedded/supervisor.ts';
import { log } from '#lib/server/log.ts';
import { lives, processesIn } from '../support/processes.ts';
import { openFolder, runOwner, type Owner } from '../support/run-owner.ts';

let dataFolder: string;
const owners: Owner[] = [];

beforeEach(() => {
	log.setLevel('silent');
	dataFolder = openFolder();
});

afterEach(async () => {
	for (const owner of owners.splice(0)) {
		owner.process.kill('SIGTERM');
		if (owner.process.exitCode === null && owner.process.signalCode === null) await owner.ended;
	}
	expect(processesIn(join(dataFolder, 'postgres'))).toEqual([]);
	rmSync(dataFolder, { recursive: true, force: true });
});

async function run(options: { attach?: boolean; writes?: boolean } = {}): Promise<Owner> {
	const owner = await runOwner({ dataFolder, ...options });
	owners.push(owner);
	return owner;
}

const outcome = (line: { ready?: true; refused?: string }) =>
	line.ready === true || line.refused !== undefined;

test('a second Porchlight is refused with one clear line, and the first one is unharmed', async () => {
	const first = await run({ writes: true });
	const ready = await first.says(outcome);
	await first.says((line) => line.wrote === 10);
	const second = await run();
	expect(await second.says(outcome)).toEqual({
		refused: `DataFolderInUse: Another Porchlight is running on the data folder ${dataFolder}. Nothing was changed.`,
	});
	await second.ended;
	expect(lives(ready?.postmaster)).toBe(true);
	const wrote = first.said.length;
	expect(await first.says((line) => line.wrote === wrote + 10)).toBeDefined();
});

test('a second one in the same process is refused too', async () => {
	const first = await startEmbedded({ dataFolder, log });
	await expect(startEmbedded({ dataFolder, log })).rejects.toBeInstanceOf(DataFolderInUse);
	await first.stop();
});

test.each([1, 2, 3])(
	'of four that start at the same moment one runs, the others are refused (%i)',
	async () => {
		const four = await Promise.all([run(), run(), run(), run()]);
		const lines = await Promise.all(four.map((owner) => owner.says(outcome)));
		expect(lines.filter((line) => line?.ready)).toHaveLength(1);
		for (const line of lines.filter((one) => !one?.ready))
			expect(line?.refused).toMatch(/^DataFolderInUse: /);
		const winner = lines.find((line) => line?.ready);
		const client = new pg.Client({ host: winner?.host, user: 'porchlight', database: 'postgres' });
		await client.connect();
		await client.end();
	},
);

test('also when four find the database of a killed one still running', async () => {
	const killed = await run({ writes: true });
	await killed.says((line) => line.wrote === 10);
	killed.process.kill('SIGKILL');
	await killed.ended;
	const four = await Promise.all([run(), run(), run(), run()]);
	const lines = await Promise.all(four.map((owner) => owner.says(outcome)));
	expect(lines.filter((line) => line?.ready)).toHaveLength(1);
});

test('a command works on the database of the one that runs, and leaves it running', async () => {
	const first = await run();
	const ready = await first.says(outcome);
	const command = await attachOrStart({ dataFolder, log });
	expect(command.pid()).toBe(ready?.postmaster);
	await command.stop();
	expect(lives(ready?.postmaster)).toBe(true);
});

test('a command starts its own when none runs, and stops it; several commands at once all get one', async () => {
	const commands = await Promise.all([1, 2, 3].map(() => attachOrStart({ dataFolder, log })));
	expect(new Set(commands.map((command) => command.pid())).size).toBe(1);
	const pid = commands[0]?.pid();
	for (const command of commands) await command.stop();
	expect(lives(pid)).toBe(false);
});

test('openDatabase: a server and a command beside it, on migrated tables', async () => {
	const environment = { dataFolder, databaseUrl: undefined };
	const server = await openDatabase(environment, log);
	const command = await openDatabase(environment, log, 'command');
	expect(await command.db.selectFrom('site').selectAll().execute()).toEqual([]);
	await command.close();
	expect(await server.db.selectFrom('site').selectAll().execute()).toEqual([]);
	await server.close();
});
