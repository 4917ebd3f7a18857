import type { Database } from '#lib/server/db/connection.ts';
import { directoryRows, directoryTables } from '#lib/server/db/rows-down.ts';

/** Copies the directory as it stands at one moment: a line of JSON for each row, `["resource", {…}]`. */
export async function copyDirectory(db: Database): Promise<string> {
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
	return lines.join('');
}
