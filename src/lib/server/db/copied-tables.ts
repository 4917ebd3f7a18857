import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { Readable, Writable } from 'node:stream';

/** A table as it is copied: its columns but computed ones, and its key, which fixes the order of its rows. */
export interface CopiedTable {
	name: string;
	columns: string[];
	key: string[];
}

/** Values are written the same way by every server, whatever its own settings are. */
export async function sayValuesAlike(client: pg.ClientBase): Promise<void> {
	await client.query(`set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
		set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
		set local client_encoding = 'UTF8'; set local statement_timeout = 0`);
}

export async function holdsEveryLanguage(client: pg.ClientBase): Promise<boolean> {
	const { rows } = await client.query<{ encoding: string }>(
		`select current_setting('server_encoding') as encoding`,
	);
	return rows[0]?.encoding === 'UTF8';
}

/** What the file's reader must have applied too; the list itself travels in the file's header. */
const notCopied = 'migration';

/** Every table of ours, taken from the catalogue so that none can be forgotten, in an order in which they can be filled. */
export async function copiedTables(client: pg.ClientBase): Promise<CopiedTable[]> {
	const tables = await client.query<CopiedTable>(
		`select c.relname as name,
			array(select a.attname::text from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
				order by a.attnum) as columns,
			coalesce((select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
				from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey::int2[])
				where i.indrelid = c.oid and i.indisprimary), '{}') as key
		from pg_class c
		where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
			and not c.relispartition and c.relname <> $1
		order by c.relname`,
		[notCopied],
	);
	const references = await client.query<{ from: string; to: string }>(
		`select distinct c.relname as from, r.relname as to
		from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
		where k.contype = 'f' and k.connamespace = current_schema()::regnamespace and c.oid <> r.oid`,
	);
	return inOrder(tables.rows, references.rows);
}

function inOrder(tables: CopiedTable[], references: { from: string; to: string }[]): CopiedTable[] {
	const waiting = new Map(tables.map((table) => [table.name, table]));
	const ordered: CopiedTable[] = [];
	while (waiting.size > 0) {
		const free = [...waiting.values()].filter(
			({ name }) => !references.some(({ from, to }) => from === name && waiting.has(to)),
		);
		if (free.length === 0) throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`);
		for (const table of free) waiting.delete(table.name);
		ordered.push(...free);
	}
	return ordered;
}

export async function appliedMigrations(client: pg.ClientBase): Promise<{ name: string; hash: string }[]> {
	const { rows } = await client.query<{ name: string; hash: string }>(
		'select name, hash from migration order by name',
	);
	return rows;
}

export async function countRowsOf(client: pg.ClientBase, table: string): Promise<number> {
	const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${quoted(table)}`);
	return rows[0]?.count ?? 0;
}

/** The first table that holds something; undefined in an empty database. */
export async function firstFilledTable(
	client: pg.ClientBase,
	tables: CopiedTable[],
): Promise<string | undefined> {
	for (const { name } of tables) {
		const { rowCount } = await client.query(`select from ${quoted(name)} limit 1`);
		if (rowCount) return name;
	}
	return undefined;
}

/** Keeps others out of these tables until the transaction ends; nobody else's row comes between. */
export async function holdTables(client: pg.ClientBase, tables: CopiedTable[]): Promise<void> {
	const names = tables.map(({ name }) => quoted(name)).join(', ');
	await client.query(`lock table ${names} in access exclusive mode`);
}

/**
 * Our own triggers guard what people do; here rows come back exactly as they were. Foreign keys and checks
 * stay on.
 */
export async function setTriggers(
	client: pg.ClientBase,
	tables: CopiedTable[],
	state: 'enable' | 'disable',
): Promise<void> {
	for (const { name } of tables) await client.query(`alter table ${quoted(name)} ${state} trigger user`);
}

export function rowsOut(client: pg.ClientBase, { name, columns, key }: CopiedTable): Readable {
	const list = columns.map(quoted).join(', ');
	const order = (key.length > 0 ? key : columns)
		.map((column) => `${quoted(column)}::text collate "C"`)
		.join(', ');
	return client.query(copyTo(`copy (select ${list} from ${quoted(name)} order by ${order}) to stdout`));
}

export function rowsIn(client: pg.ClientBase, name: string, columns: string[]): Writable {
	return client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`));
}

function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
