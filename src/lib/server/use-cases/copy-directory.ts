import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Database } from '#lib/server/db/connection.ts';
import { directoryRows, directoryTables } from '#lib/server/db/rows-down.ts';

/** The directory as it goes down to edges: a line of JSON for each row, `["resource", {…}]`. */
export interface DirectoryCopy {
	/** SHA-256 of the lines: the directory's version. */
	hash: string;
	packed: Buffer;
}

/** Copies the directory as it stands at one moment. The same rows make the same hash in every process. */
export async function copyDirectory(db: Database): Promise<DirectoryCopy> {
	const lines = await db
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute(async (trx) => {
			const all: string[] = [];
			for (const table of directoryTables) {
				for (const row of await directoryRows(trx, table)) all.push(`["${table}", ${row}]\n`);
			}
			return all;
		});
	const text = lines.join('');
	const hash = createHash('sha256').update(text).digest('hex');
	return { hash, packed: await promisify(gzip)(text) };
}
