import { join, resolve } from 'node:path';
import type pg from 'pg';
import { copiedTables, firstFilledTable } from '#lib/server/db/copied-tables.ts';
import { openDatabase } from '#lib/server/db/connection.ts';
import { firstMigrations, knownMigrations, migrate, MigrationProblem } from '#lib/server/db/migrate.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import { openDataFile, type DataFile } from '#lib/server/gateways/data-file/read-data-file.ts';
import { createLog } from '#lib/server/log.ts';
import { importData } from '#lib/server/use-cases/import-data.ts';
import { BadInput, type Command } from './command.ts';
import { oneFile } from './one-file.ts';
import { progressOn } from './progress.ts';

const help = `npx porchlight data import <file>

Fills an empty database with a file made by "data export": all of it, or nothing. The database is a new one
in PORCHLIGHT_DATA, or an empty one at DATABASE_URL. Do this before the first "npm start" there.

A file of an older Porchlight is taken too, and brought up to date afterwards.
Put the old server's key into the data folder as well (a file named "secret"), or set PORCHLIGHT_SECRET.`;

const nothingChanged = 'Nothing was changed.';

export const dataImport: Command = {
	summary: 'fill an empty database from such a file',
	help,
	async run(words) {
		const path = resolve(oneFile(words, 'data import'));
		const environment = readEnvironment(process.env);
		const opened = await openDataFile(path);
		if (!opened.ok) throw new BadInput(`${refusals[opened.why](path)} ${nothingChanged}`);
		try {
			checkAge(opened.file);
			const { rows, tables } = await fill(environment, opened.file);
			console.log(`${rows.toLocaleString('en-CA')} rows of ${tables} tables are in the database.`);
			if (environment.secret === undefined) {
				console.log(
					`If it is not there yet: put the old server's key at ${join(environment.dataFolder, 'secret')}.`,
				);
			}
			return 0;
		} finally {
			await opened.file.close();
		}
	},
};

const refusals = {
	'not-found': (path: string) => `There is no file ${path}.`,
	'not-a-data-file': (path: string) => `${path} was not made by "npx porchlight data export".`,
	damaged: (path: string) => `${path} is cut or was changed after it was made.`,
	'not-empty': (table: string) =>
		`The database holds something already (in ${table}). Choose a new PORCHLIGHT_DATA or an empty DATABASE_URL, and import before the first start.`,
	older: () =>
		'The file is of an older Porchlight, and the database is up to date already: choose a new, empty one.',
	'other-tables': () => 'The file holds other tables than this database.',
	'not-utf8': () => 'The database at DATABASE_URL cannot hold every language: make it with encoding UTF8.',
};

/** The file's migrations must be ours, from the first one on; what comes after them is applied afterwards. */
function checkAge({ header }: DataFile): void {
	const ours = knownMigrations();
	if (header.migrations.length > ours.length) {
		throw new BadInput(
			`The file was made by a newer Porchlight: bring this one up to date first. ${nothingChanged}`,
		);
	}
	header.migrations.forEach(({ name, hash }, index) => {
		if (ours[index]?.name === name && ours[index]?.hash === hash) return;
		throw new BadInput(`The file was made by another Porchlight: ${name} is not ours. ${nothingChanged}`);
	});
}

async function fill(environment: Environment, file: DataFile): Promise<{ rows: number; tables: number }> {
	const count = file.header.migrations.length;
	const database = await openDatabase(environment, createLog('silent'), 'command', async (pool) => {
		const filled = await findFilledTable(pool);
		if (filled) throw new BadInput(`${refusals['not-empty'](filled)} ${nothingChanged}`);
		return migrate(pool, firstMigrations(count));
	}).catch((error: unknown) => {
		if (!(error instanceof MigrationProblem) || count === knownMigrations().length) throw error;
		throw new BadInput(`${refusals.older()} ${nothingChanged}`);
	});
	try {
		const progress = progressOn(process.stderr, 'rows');
		const imported = await importData(database.pool, { file, onProgress: progress.step });
		progress.end();
		if (!imported.ok) {
			const words = refusals[imported.why]('table' in imported ? imported.table : 'The file');
			throw new BadInput(`${words} ${nothingChanged}`);
		}
		await migrate(database.pool);
		return imported;
	} finally {
		await database.close();
	}
}

async function findFilledTable(pool: pg.Pool): Promise<string | undefined> {
	const client = await pool.connect();
	try {
		return await firstFilledTable(client, await copiedTables(client));
	} finally {
		client.release();
	}
}
