import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The migrations cannot be applied; the message says in one line why. */
export class MigrationProblem extends Error {
	override readonly name = 'MigrationProblem';
}

// Bundled, because production runs from a build where no .sql file stands.
const bundled = import.meta.glob<string>('./migrations/*.sql', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** The migrations of this program in their order, by name, with the hash of what they say. */
export function knownMigrations(
	files: Record<string, string> = bundled,
): { name: string; hash: string; sql: string }[] {
	return Object.entries(files)
		.map(([path, sql]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql, hash: hashOf(sql) }))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The first so many migrations of this program, for a database that is to be filled from an older one. */
export function firstMigrations(count: number): Record<string, string> {
	return Object.fromEntries(
		Object.entries(bundled)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.slice(0, count),
	);
}

/** Any number will do, as long as every Porchlight asks for the same. */
const migrationLock = 7_046_029_254;

/**
 * Brings a database to the newest tables: each numbered file once, in order, in a transaction of its own.
 * Processes that start together wait for each other. Returns how many were applied.
 */
export async function migrate(pool: pg.Pool, files: Record<string, string> = bundled): Promise<number> {
	const migrations = knownMigrations(files);
	const client = await pool.connect();
	try {
		await client.query(`select pg_advisory_lock(${migrationLock})`);
		await client.query(`create table if not exists migration (
			name text primary key, hash text not null, applied_at timestamptz not null default now())`);
		const applied = await client.query<{ name: string; hash: string }>(
			'select name, hash from migration order by name',
		);
		checkHistory(migrations, applied.rows);
		const missing = migrations.slice(applied.rows.length);
		for (const { name, sql, hash } of missing) await applyOne(client, name, sql, hash);
		return missing.length;
	} finally {
		// The session ends here, and with it the lock and the settings.
		client.release(true);
	}
}

function checkHistory(
	migrations: { name: string; hash: string }[],
	applied: { name: string; hash: string }[],
): void {
	migrations.forEach(({ name }, index) => {
		if (!name.startsWith(`${String(index + 1).padStart(4, '0')}_`)) {
			throw new MigrationProblem(`Migration ${index + 1} is missing: found ${name} in its place.`);
		}
	});
	applied.forEach(({ name, hash }, index) => {
		const known = migrations[index];
		if (!known)
			throw new MigrationProblem(`The database is newer than this Porchlight: it has migration ${name}.`);
		if (known.name !== name) {
			throw new MigrationProblem(
				`The database has migration ${name} where this Porchlight has ${known.name}.`,
			);
		}
		if (known.hash !== hash)
			throw new MigrationProblem(`Migration ${name} was changed after it was applied.`);
	});
}

async function applyOne(client: pg.PoolClient, name: string, sql: string, hash: string): Promise<void> {
	try {
		await client.query('begin');
		await client.query(sql);
		await client.query('insert into migration (name, hash) values ($1, $2)', [name, hash]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => undefined);
		const words = error instanceof Error ? error.message.split('\n')[0] : '';
		throw new MigrationProblem(`Migration ${name} could not be applied: ${words}`, { cause: error });
	}
}

/** Line ends do not count: a checkout on another system is still the same migration. */
function hashOf(sql: string): string {
	return createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
}
