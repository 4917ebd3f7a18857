/**
 * A small program that holds a database as Porchlight does, for tests that kill it. It takes its options as
 * JSON, says on its output what happens, line by line, and can write rows for as long as it lives.
 */
import pg from 'pg';
import { attachOrStart, startEmbedded } from '#lib/server/db/embedded/supervisor.ts';
import { log } from '#lib/server/log.ts';

export interface OwnerOptions {
	dataFolder: string;
	programs: string;
	attach?: boolean;
	/** Writes numbered rows and says each number once it is acknowledged. */
	writes?: boolean;
	/** Ends by itself, as a command does, without stopping anything. */
	exits?: boolean;
}

export interface OwnerSays {
	ready?: true;
	refused?: string;
	host?: string;
	postmaster?: number;
	wrote?: number;
}

const say = (line: OwnerSays) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { attach, writes, exits, ...options } = JSON.parse(String(process.argv[2])) as OwnerOptions;
log.setLevel('silent');

try {
	const embedded = await (attach ? attachOrStart : startEmbedded)({ ...options, log });
	say({ ready: true, host: embedded.connection.host, postmaster: embedded.pid() });
	if (exits) process.exit(0);
	if (writes) await writeUntilTheEnd(embedded.connection);
	setInterval(() => undefined, 1000);
} catch (error) {
	say({ refused: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' });
	process.exitCode = 1;
}

async function writeUntilTheEnd(connection: pg.ClientConfig): Promise<void> {
	const client = new pg.Client(connection);
	client.on('error', () => undefined);
	await client.connect();
	await client.query('create table if not exists written (number int primary key)');
	try {
		for (let number = 1; ; number++) {
			await client.query('insert into written values ($1)', [number]);
			say({ wrote: number });
		}
	} catch {
		// The database stopped: that is what the test is about.
	}
}
