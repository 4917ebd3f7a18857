import { rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isDatabaseAway, openConnection, openDatabase, UnfitDatabase } from '#lib/server/db/connection.ts';
import { startEmbedded } from '#lib/server/db/embedded/supervisor.ts';
import { log } from '#lib/server/log.ts';
import { openFolder } from '../support/run-owner.ts';
import { testDatabase } from '../support/test-database.ts';

beforeAll(() => log.setLevel('silent'));
const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
});

/** A server on a port of its own, and its address as DATABASE_URL. */
async function listen(onConnection: Parameters<typeof createServer>[1]): Promise<string> {
	const server = createServer({}, onConnection);
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `postgres://porchlight@127.0.0.1:${(server.address() as AddressInfo).port}/porchlight`;
}

const failureOf = (promise: Promise<unknown>) =>
	promise.then(() => undefined).catch((error: unknown) => error);

test('days are text, moments are dates, counts are numbers while exact', async () => {
	const database = await testDatabase();
	const { rows } = await database.pool.query(
		`select date '2026-03-08' as day, timestamptz '2026-03-08T10:00:00Z' as moment, count(*) as count,
			9007199254740993::int8 as beyond from site`,
	);
	expect(rows).toEqual([
		{ day: '2026-03-08', moment: new Date('2026-03-08T10:00:00Z'), count: 0, beyond: '9007199254740993' },
	]);
	await database.close();
});

test('a statement that runs too long is ended, and that is not the database being away', async () => {
	const database = await testDatabase();
	const { pool, close } = openConnection({ connectionString: database.url }, log, { statementSeconds: 0.2 });
	const failure = await failureOf(pool.query('select pg_sleep(10)'));
	expect(failure).toMatchObject({ code: '57014' });
	expect(isDatabaseAway(failure)).toBe(false);
	await close();
	await database.close();
});

test('a database that stops and comes back: away at once, Node unharmed, then all works again', async () => {
	const dataFolder = openFolder();
	const first = await startEmbedded({ dataFolder, log });
	const { pool, close } = openConnection(first.connection, log);
	const lent = await pool.connect();
	await pool.query('select 1');
	await first.stop();
	expect(isDatabaseAway(await failureOf(lent.query('select 1')))).toBe(true);
	lent.release(true);
	const began = performance.now();
	expect(isDatabaseAway(await failureOf(pool.query('select 1')))).toBe(true);
	expect(performance.now() - began).toBeLessThan(3500);

	const second = await startEmbedded({ dataFolder, log });
	expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	await close();
	await second.stop();
	rmSync(dataFolder, { recursive: true, force: true });
});

describe('a database that is away is recognised', () => {
	test('when nobody listens', async () => {
		const url = await listen(() => undefined);
		servers.splice(0).forEach((server) => server.close());
		const failure = await failureOf(openDatabase({ databaseUrl: url, dataFolder: '/nowhere' }, log));
		expect(isDatabaseAway(failure)).toBe(true);
	});

	test('when the answer never comes: after about three seconds', async () => {
		const url = await listen((socket) => socket.on('error', () => undefined).resume());
		const { pool, close } = openConnection({ connectionString: url }, log);
		const began = performance.now();
		expect(isDatabaseAway(await failureOf(pool.query('select 1')))).toBe(true);
		expect(performance.now() - began).toBeLessThan(4000);
		await close();
	});

	test('when the connection is cut', async () => {
		const url = await listen((socket) => socket.destroy());
		const { pool, close } = openConnection({ connectionString: url }, log);
		expect(isDatabaseAway(await failureOf(pool.query('select 1')))).toBe(true);
		await close();
	});

	test('and other errors are not taken for it', async () => {
		const database = await testDatabase();
		expect(isDatabaseAway(await failureOf(database.pool.query('select nothing_like_it')))).toBe(false);
		expect(isDatabaseAway(Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' }))).toBe(false);
		expect(isDatabaseAway('Connection terminated')).toBe(false);
		await database.close();
	});
});

test('a PostgreSQL before 15 is refused with one clear line', async () => {
	const message = (type: string, ...parts: (string | number[])[]) => {
		const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
		const length = Buffer.alloc(4);
		length.writeInt32BE(body.length + 4);
		return Buffer.concat([Buffer.from(type), length, body]);
	};
	const ready = message('Z', 'I');
	const column = message(
		'T',
		[0, 1],
		'version\0',
		[0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 4, 255, 255, 255, 255, 0, 0],
	);
	const row = message('D', [0, 1, 0, 0, 0, 6], '140012');
	const url = await listen((socket) =>
		socket
			.on('error', () => undefined)
			.on('data', (data) => {
				if (data[0] === 0) socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
				if (data[0] === 'Q'.charCodeAt(0)) {
					socket.write(Buffer.concat([column, row, message('C', 'SELECT 1\0'), ready]));
				}
			}),
	);
	const failure = await failureOf(openDatabase({ databaseUrl: url, dataFolder: '/nowhere' }, log));
	expect(failure).toBeInstanceOf(UnfitDatabase);
	expect((failure as Error).message).toBe(
		'DATABASE_URL names PostgreSQL 14: Porchlight needs PostgreSQL 15 or later.',
	);
});
