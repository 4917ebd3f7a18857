import { rmSync } from 'node:fs';
import pg from 'pg';
import { startEmbedded } from '#lib/server/db/embedded/supervisor.ts';
import { anotherKiosk, enrolledKiosk, type Cookies } from './kiosks.ts';
import { startPorchlight, temporaryFolder, type Running } from './porchlight.ts';
import type { PublicPages } from './public-pages.ts';
import { silent } from './test-database.ts';

/** The built program on a database that the test can take away; it goes on serving styles and letters without. */
export interface BreakableHouse {
	running: Running;
	pool: pg.Pool;
	/** Puts up one more kiosk, which offers this language first, and answers the cookie that says so. */
	newKiosk(language: string): Promise<Cookies>;
	/** Keeps what these pages say while something is wrong in the database, and then while it is gone for good. */
	breakFor(all: readonly PublicPages[]): Promise<void>;
}

export async function startBreakableHouse(): Promise<BreakableHouse> {
	const folder = temporaryFolder();
	const database = await startEmbedded({ dataFolder: folder, log: silent, throwAway: true });
	const { host, user, database: name } = database.connection;
	const url = `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}`;
	const environment = { DATABASE_URL: url, TRUSTED_PROXIES: '127.0.0.1', LOG_LEVEL: 'silent' };
	const running = await startPorchlight(environment);
	const pool = new pg.Pool({ connectionString: url });
	// The database is taken away on purpose, also from a connection that is still being closed.
	pool.on('error', () => undefined);
	/** The house's own kiosk comes first, so that the others are set as it is. */
	let first: Promise<Cookies> | undefined;
	return {
		running,
		pool,
		async newKiosk(language) {
			await (first ??= enrolledKiosk(running));
			return anotherKiosk(pool, { languagesFirst: [language] });
		},
		async breakFor(all) {
			await pool.query('alter table site rename to mislaid');
			for (const pages of all) await pages.whileBroken(500);
			await pool.end();
			await database.stop();
			for (const pages of all) await pages.whileBroken(503);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
