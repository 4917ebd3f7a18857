import { sql } from 'kysely';
import type { Database } from './connection.ts';

/**
 * Rows that go from the hub down to its edges, as the database spells them: JSON by column. The edge takes the
 * columns that both sides know, so that neither has to be of the other's version; a value that does not fit its
 * column or breaks a rule is an error, and then nothing is taken.
 */

type Row = Record<string, unknown>;

/** The directory's tables, in an order in which they can be filled. */
export const directoryTables = [
	'organization',
	'resource',
	'resource_need',
	'resource_phone',
	'resource_language',
	'resource_area',
	'resource_words',
] as const;

/** What a site's edges have to know of it, by the column that names the site. */
export const siteTables = { site: 'id', site_recognition: 'site_id' } as const;

/** The rows of a table as lines of JSON, always in the same order and spelling. */
export async function directoryRows(
	db: Database,
	table: (typeof directoryTables)[number],
): Promise<string[]> {
	const { rows } = await sql<{ line: string }>`
		select to_jsonb(t)::text as line from ${sql.table(table)} as t order by to_jsonb(t)::text collate "C"
	`.execute(db);
	return rows.map(({ line }) => line);
}

/** The rows of one site, by table. */
export async function siteRows(db: Database, siteId: string): Promise<Record<string, Row[]>> {
	const found: Record<string, Row[]> = {};
	for (const [table, column] of Object.entries(siteTables)) {
		const { rows } = await sql<{ row: Row }>`
			select to_jsonb(t) as row from ${sql.table(table)} as t
			where ${sql.ref(`t.${column}`)} = ${siteId} order by to_jsonb(t)::text collate "C"`.execute(db);
		found[table] = rows.map(({ row }) => row);
	}
	return found;
}

/** Takes a site's rows in place of those that are here. Call inside a transaction. */
export async function takeSiteRows(
	db: Database,
	siteId: string,
	given: Record<string, readonly Row[]>,
): Promise<void> {
	for (const [table, column] of Object.entries(siteTables)) {
		const rows = given[table] ?? [];
		if (rows.some((row) => row[column] !== siteId)) throw new Error(`a row of ${table} is of another site`);
		if (table === 'site') await putRows(db, table, rows, 'id');
		else {
			await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${siteId}`.execute(db);
			await putRows(db, table, rows);
		}
	}
}

/** Empties the directory, for another to take its place. Call inside a transaction. */
export async function emptyDirectory(db: Database): Promise<void> {
	for (const table of [...directoryTables].reverse()) {
		await sql`delete from ${sql.table(table)}`.execute(db);
	}
}

/** Puts rows into a table; those with the same `key` as one that is there take its place. */
export async function putRows(
	db: Database,
	table: string,
	rows: readonly Row[],
	key?: string,
): Promise<void> {
	const [first] = rows;
	if (!first) return;
	const columns = (await columnsOf(db, table)).filter((column) => column in first);
	const list = sql.join(columns.map((column) => sql.ref(column)));
	const changed = columns.filter((column) => column !== key);
	const replaced = sql.join(
		changed.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
	);
	const onConflict = key ? sql`on conflict (${sql.ref(key)}) do update set ${replaced}` : sql``;
	await sql`insert into ${sql.table(table)} (${list})
		select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
		${onConflict}`.execute(db);
}

async function columnsOf(db: Database, table: string): Promise<string[]> {
	const { rows } = await sql<{ name: string }>`
		select attname::text as name from pg_attribute
		where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
		order by attnum`.execute(db);
	return rows.map(({ name }) => name);
}
