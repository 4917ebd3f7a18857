import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import { createLog } from '#lib/server/log.ts';
import { exportData } from '#lib/server/use-cases/export-data.ts';
import { BadInput, type Command } from './command.ts';
import { needDatabase } from './existing-database.ts';
import { oneFile } from './one-file.ts';
import { progressOn } from './progress.ts';

const help = `npx porchlight data export <file>

Copies everything in the database into one file, as it stands at one moment. Porchlight may go on running.
With "data import" the file fills an empty database: as a backup, on another machine, in an external
PostgreSQL (DATABASE_URL), or after PostgreSQL was renewed.

The file holds what people told you. Keep it where only you can read it.
The server's key is not in it: keep that too, or second steps of sign-in have to be set up anew.`;

export const dataExport: Command = {
	summary: 'copy everything into one file',
	help,
	async run(words) {
		const path = resolve(oneFile(words, 'data export'));
		const taken = `${path} is there already. Nothing was changed: choose another name.`;
		if (existsSync(path)) throw new BadInput(taken);
		if (!existsSync(dirname(path))) throw new BadInput(`There is no folder ${dirname(path)}.`);
		const stopping = new AbortController();
		for (const asked of ['SIGTERM', 'SIGINT'] as const) process.once(asked, () => stopping.abort());
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		const database = await openDatabase(environment, createLog('silent'), 'command');
		try {
			const progress = progressOn(process.stderr, 'rows');
			const { signal } = stopping;
			const exported = await exportData(database.pool, {
				path,
				at: new Date(),
				onProgress: progress.step,
				signal,
			}).catch((error: unknown) => {
				throw signal.aborted ? new BadInput('Stopped: there is no file.') : error;
			});
			progress.end();
			if (!exported.ok) throw new BadInput(taken);
			console.log(
				`${path} holds ${exported.rows.toLocaleString('en-CA')} rows of ${exported.tables} tables.`,
			);
			console.log(aboutTheKey(environment));
			return 0;
		} finally {
			await database.close();
		}
	},
};

function aboutTheKey({ secret, dataFolder }: Environment): string {
	const where =
		secret === undefined ? `the file ${join(dataFolder, 'secret')}` : 'the value of PORCHLIGHT_SECRET';
	return `The server's key is not in it: move ${where} along, by another way.`;
}
