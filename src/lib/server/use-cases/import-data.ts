import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import {
	appliedMigrations,
	copiedTables,
	firstFilledTable,
	holdsEveryLanguage,
	holdTables,
	rowsIn,
	sayValuesAlike,
	setTriggers,
	type CopiedTable,
} from '#lib/server/db/copied-tables.ts';
import { countRows } from '#lib/server/gateways/data-file/format.ts';
import { DamagedDataFile, type DataFile } from '#lib/server/gateways/data-file/read-data-file.ts';
import type { OnProgress } from './export-data.ts';

type Imported =
	| { ok: true; tables: number; rows: number }
	| { ok: false; why: 'not-empty'; table: string }
	| { ok: false; why: 'other-tables' | 'not-utf8' | 'damaged' };

/**
 * Fills an empty database with what stands in a data file: all of it or nothing. Its tables must be those
 * of the file, neither older nor newer.
 */
export async function importData(
	pool: pg.Pool,
	input: { file: DataFile; onProgress: OnProgress },
): Promise<Imported> {
	const { file, onProgress } = input;
	const client = await pool.connect();
	try {
		await client.query('begin');
		await sayValuesAlike(client);
		if (!(await holdsEveryLanguage(client))) return { ok: false, why: 'not-utf8' };
		const tables = await copiedTables(client);
		if (!(await fits(client, file, tables))) return { ok: false, why: 'other-tables' };
		await holdTables(client, tables);
		const table = await firstFilledTable(client, tables);
		if (table) return { ok: false, why: 'not-empty', table };
		await setTriggers(client, tables, 'disable');
		const all = file.header.tables.reduce((sum, one) => sum + one.rows, 0);
		let done = 0;
		for await (const { name, columns, rows } of file.tables()) {
			onProgress(name, done, all);
			const counted = countEach(rows, (more) => onProgress(name, (done += more), all));
			await pipeline(counted, rowsIn(client, name, columns));
		}
		await setTriggers(client, tables, 'enable');
		await client.query('commit');
		return { ok: true, tables: tables.length, rows: all };
	} catch (error) {
		if (error instanceof DamagedDataFile) return { ok: false, why: 'damaged' };
		throw error;
	} finally {
		// The session ends here, and with it whatever was not committed.
		client.release(true);
	}
}

async function* countEach(rows: AsyncIterable<Buffer>, onMore: (count: number) => void) {
	for await (const piece of rows) {
		yield piece;
		onMore(countRows(piece));
	}
}

async function fits(client: pg.ClientBase, { header }: DataFile, tables: CopiedTable[]): Promise<boolean> {
	const shape = (list: { name: string; columns: string[] }[]) =>
		JSON.stringify(list.map(({ name, columns }) => [name, columns]));
	const migrations = JSON.stringify(await appliedMigrations(client));
	return JSON.stringify(header.migrations) === migrations && shape(header.tables) === shape(tables);
}
