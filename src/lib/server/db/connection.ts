import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Environment } from '#lib/server/env.ts';
import type { Log } from '#lib/server/log.ts';
import { attachOrStart, startEmbedded, type Embedded } from './embedded/supervisor.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Where a database is: a `postgres://` address, or the socket of the PostgreSQL inside. */
export type Where = { connectionString: string } | { host: string; user: string; database: string };

export interface Connection {
	db: Database;
	pool: pg.Pool;
	close(): Promise<void>;
}

/** Days stay 'YYYY-MM-DD': a Date would move them by the machine's time zone. Counts are numbers while exact. */
const types: pg.CustomTypesConfig = {
	getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
		if (oid === pg.types.builtins.DATE) return (text: string) => text;
		if (oid === pg.types.builtins.INT8) {
			return (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);
		}
		return pg.types.getTypeParser(oid, format);
	}) as typeof pg.types.getTypeParser,
};

/** Opens a pool on a database. Nothing is connected yet, and a database that goes away never ends Node. */
export function openConnection(
	where: Where,
	log: Log,
	options: { statementSeconds?: number } = {},
): Connection {
	const milliseconds = (options.statementSeconds ?? 15) * 1000;
	const pool = new pg.Pool({
		...where,
		types,
		max: 10,
		connectionTimeoutMillis: 3000,
		idleTimeoutMillis: 30_000,
		keepAlive: true,
		statement_timeout: milliseconds,
		// Should the network swallow the answer, the server's own limit is never heard.
		query_timeout: milliseconds && milliseconds + 5000,
		idle_in_transaction_session_timeout: 30_000,
		application_name: 'porchlight',
	});
	pool.on('error', (error) => log.warn({ event: 'database-connection-lost', code: codeOf(error) }));
	// While a client is lent out the pool does not listen to it, and an unheard error ends Node.
	pool.on('connect', (client) => client.on('error', () => undefined));
	const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
	return { db, pool, close: () => db.destroy() };
}

const awayCodes =
	/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|57P0[123]|53300|08\w{3})$/;
const awayMessages =
	/Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Query read timeout/;

/** Whether an error says that the database cannot be reached now; it may be back in a moment. */
export function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = codeOf(error) ?? '';
	// A socket that is not there, as opposed to a file.
	if (code === 'ENOENT') return 'syscall' in error && error.syscall === 'connect';
	return awayCodes.test(code) || awayMessages.test(error.message);
}

function codeOf(error: Error): string | undefined {
	return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The database cannot be used as it is; the message says in one line why. */
export class UnfitDatabase extends Error {
	override readonly name = 'UnfitDatabase';
}

/**
 * Opens the database that the environment names, brought to the newest tables: the one at DATABASE_URL or
 * else the one inside. A `command` works beside a Porchlight that is running already; a `server` is refused.
 * `bringUp` is how it gets its tables.
 */
export async function openDatabase(
	environment: Pick<Environment, 'databaseUrl' | 'dataFolder'>,
	log: Log,
	as: 'server' | 'command' = 'server',
	bringUp: (pool: pg.Pool) => Promise<number> = (pool) => migrate(pool),
): Promise<Connection & { where: Where }> {
	const { databaseUrl, dataFolder } = environment;
	let embedded: Embedded | undefined;
	if (!databaseUrl) embedded = await (as === 'server' ? startEmbedded : attachOrStart)({ dataFolder, log });
	const where: Where = embedded ? embedded.connection : { connectionString: String(databaseUrl) };
	try {
		await prepare(where, log, bringUp);
	} catch (error) {
		await embedded?.stop();
		throw error;
	}
	const connection = openConnection(where, log, { statementSeconds: as === 'server' ? 15 : 0 });
	return {
		...connection,
		where,
		async close() {
			await connection.close();
			await embedded?.stop();
		},
	};
}

async function prepare(where: Where, log: Log, bringUp: (pool: pg.Pool) => Promise<number>): Promise<void> {
	const { pool, close } = openConnection(where, log, { statementSeconds: 0 });
	try {
		const answer = await pool.query<{ version: number }>(
			"select current_setting('server_version_num')::int as version",
		);
		const version = answer.rows[0]?.version ?? 0;
		if (version < 150_000) {
			throw new UnfitDatabase(
				`DATABASE_URL names PostgreSQL ${Math.floor(version / 10_000)}: Porchlight needs PostgreSQL 15 or later.`,
			);
		}
		const count = await bringUp(pool);
		if (count > 0) log.info({ event: 'database-migrated', count });
	} finally {
		await close();
	}
}
