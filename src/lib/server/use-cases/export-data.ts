import type pg from 'pg';
import {
	appliedMigrations,
	copiedTables,
	countRowsOf,
	rowsOut,
	sayValuesAlike,
	type CopiedTable,
} from '#lib/server/db/copied-tables.ts';
import { countRows } from '#lib/server/gateways/data-file/format.ts';
import { writeDataFile } from '#lib/server/gateways/data-file/write-data-file.ts';

/** Told while tables are copied: which one, and how many rows of all have been copied. */
export type OnProgress = (table: string, done: number, all: number) => void;

type Exported = { ok: true; tables: number; rows: number } | { ok: false; why: 'file-exists' };

/**
 * Copies every table into one file, as they all stood at one moment; people go on working meanwhile. What
 * pg-boss keeps is left out: the outbox holds all that is still to be delivered.
 */
export async function exportData(
	pool: pg.Pool,
	input: { path: string; at: Date; onProgress: OnProgress; signal?: AbortSignal },
): Promise<Exported> {
	const client = await pool.connect();
	try {
		await client.query('begin isolation level repeatable read, read only');
		await sayValuesAlike(client);
		const copied = await copiedTables(client);
		const tables = [];
		for (const { name, columns } of copied) {
			tables.push({ name, columns, rows: await countRowsOf(client, name) });
		}
		const header = { madeAt: input.at.toISOString(), migrations: await appliedMigrations(client), tables };
		const all = tables.reduce((sum, { rows }) => sum + rows, 0);
		let done = 0;
		async function* rowsOf(table: CopiedTable): AsyncGenerator<Buffer> {
			input.onProgress(table.name, done, all);
			for await (const piece of rowsOut(client, table)) {
				yield piece as Buffer;
				done += countRows(piece as Buffer);
				input.onProgress(table.name, done, all);
			}
		}
		const written = await writeDataFile(input.path, header, copied.map(rowsOf), input.signal);
		return written ? { ok: true, tables: tables.length, rows: all } : { ok: false, why: 'file-exists' };
	} finally {
		// The session ends here, and with it the transaction, however far it came.
		client.release(true);
	}
}
