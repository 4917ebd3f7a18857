import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openConnection, type Database } from '#lib/server/db/connection.ts';
import { startEmbedded, type EmbeddedConnection } from '#lib/server/db/embedded/supervisor.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { createLog } from '#lib/server/log.ts';

export interface TestDatabase {
	db: Database;
	pool: pg.Pool;
	/** Fit for DATABASE_URL. */
	url: string;
	close(): Promise<void>;
}

export const silent = createLog('silent');
const template = 'porchlight_template';
let cluster: Promise<EmbeddedConnection> | undefined;

/** An own, migrated, empty database. The first call of a process starts a cluster that all others share. */
export async function testDatabase(): Promise<TestDatabase> {
	const connection = await (cluster ??= startCluster());
	const name = `test_${randomBytes(6).toString('hex')}`;
	await asOwner(connection, `create database ${name} template ${template}`);
	const { db, pool, close } = openConnection({ ...connection, database: name }, silent);
	return {
		db,
		pool,
		url: `postgres://${connection.user}@localhost/${name}?host=${encodeURIComponent(connection.host)}`,
		async close() {
			await close();
			await asOwner(connection, `drop database if exists ${name} with (force)`);
		},
	};
}

async function startCluster(): Promise<EmbeddedConnection> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
	// Root's PostgreSQL runs under another account, which has to pass through.
	chmodSync(dataFolder, 0o711);
	const { connection, pid } = await startEmbedded({ dataFolder, log: silent, throwAway: true });
	stopWhenWeAreGone(Number(pid()), dataFolder);
	await asOwner(connection, `create database ${template}`);
	const { pool, close } = openConnection({ ...connection, database: template }, silent);
	await migrate(pool);
	await close();
	return connection;
}

async function asOwner(connection: EmbeddedConnection, sql: string): Promise<void> {
	const client = new pg.Client(connection);
	await client.connect();
	await client.query(sql).finally(() => client.end());
}

/**
 * A test process whose vitest was killed ends at once. It leaves a guard behind for a moment, whose input
 * closes when the test process ends in whatever way, and which then takes the cluster away.
 */
function stopWhenWeAreGone(pid: number, folder: string): void {
	process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
	const script = 'read -r nothing; kill -QUIT "$0"; while kill -0 "$0"; do sleep 0.05; done; rm -rf "$1"';
	const guard = spawn('/bin/sh', ['-c', script, String(pid), folder], {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore'],
	});
	guard.unref();
	if (guard.stdin && 'unref' in guard.stdin) (guard.stdin as unknown as { unref(): void }).unref();
}
