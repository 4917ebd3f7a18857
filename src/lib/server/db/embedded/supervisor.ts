import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#lib/server/log.ts';
import { databaseUser, makeCluster } from './cluster.ts';
import { claimFolder, findHolder } from './folder-claim.ts';
import { copiesFolder, findHome, leaveNote, socketFolder, type Home } from './home.ts';
import { isReady, spawnPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts';
import { DataFolderInUse, EmbeddedUnavailable } from './problems.ts';
import { findPrograms, installedPackage } from './programs.ts';
import { stopAtExit } from './stop-at-exit.ts';

/** How to connect, in the words of `pg`: host is the folder of the socket. */
export interface EmbeddedConnection {
	host: string;
	user: string;
	database: string;
}

export interface Embedded {
	connection: EmbeddedConnection;
	/** The postmaster's process now; undefined while it is being started again. */
	pid(): number | undefined;
	stop(): Promise<void>;
}

export interface EmbeddedOptions {
	dataFolder: string;
	log: Log;
	/** The npm package with the programs, when it is not the installed one. */
	programs?: string;
	/** For tests: nothing is made sure to be on the disk. */
	throwAway?: boolean;
}

const database = 'postgres';

/** Starts the PostgreSQL inside on a data folder, makes it first if need be, and keeps it running until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	return start(await findHome(options.dataFolder), options);
}

/**
 * For commands: works on the database of the Porchlight that is running on the data folder, or else starts
 * its own and stops it at the end.
 */
export async function attachOrStart(options: EmbeddedOptions): Promise<Embedded> {
	const home = await findHome(options.dataFolder);
	const until = Date.now() + 20_000;
	while (Date.now() < until) {
		const holder = findHolder(home.cluster);
		if (holder?.ownerLives && holder.ready) {
			const connection = { host: holder.socketFolder, user: databaseUser, database };
			return { connection, pid: () => holder.pid, stop: async () => undefined };
		}
		if (holder?.ownerLives) {
			await sleep(20);
			continue;
		}
		try {
			return await start(home, options);
		} catch (error) {
			if (!(error instanceof DataFolderInUse)) throw error;
		}
	}
	throw new DataFolderInUse(home.dataFolder);
}

async function start(home: Home, options: EmbeddedOptions): Promise<Embedded> {
	const { log, throwAway = false } = options;
	if (findHolder(home.cluster)?.ownerLives) throw new DataFolderInUse(home.dataFolder);
	const source = options.programs ?? installedPackage();
	const programs = await findPrograms(source, home.account, await copiesFolder(home));
	await makeCluster(home, programs, throwAway);
	await leaveNote(home, log);
	const socket = await socketFolder(home);
	const begin = () => startOnce(programs.postgres, home, socket, throwAway, log);

	let running: Postmaster | undefined = await begin();
	let stopping = false;
	const keepRunning = async (first: Postmaster) => {
		for (let current = first; ;) {
			await current.ended;
			if (stopping) return;
			running = undefined;
			log.error({ event: 'database-died' });
			for (let pause = 50; !stopping && !running; pause = Math.min(pause * 2, 5000)) {
				running = await begin().catch(() => undefined);
				if (!running) await sleep(pause);
			}
			if (!running || stopping) return;
			current = running;
			log.info({ event: 'database-started-again' });
		}
	};
	const kept = keepRunning(running);
	const stop = async () => {
		stopping = true;
		forget();
		if (running) await stopPostmaster(running.pid);
		// The postmaster does not keep Node waiting: where nothing else does, Node would end before it hears of its end.
		const waiting = setInterval(() => undefined, 1000);
		await kept.finally(() => clearInterval(waiting));
		if (running) await stopPostmaster(running.pid);
	};
	const forget = stopAtExit(() => running?.pid, stop);
	return { connection: { host: socket, user: databaseUser, database }, pid: () => running?.pid, stop };
}

/** Tries for a bounded time: right after a kill, PostgreSQL refuses until the last of its processes is gone. */
async function startOnce(
	postgres: string,
	home: Home,
	socket: string,
	throwAway: boolean,
	log: Log,
): Promise<Postmaster> {
	const until = Date.now() + 15_000;
	for (;;) {
		await claimFolder(home, log);
		const postmaster = await spawnPostmaster(postgres, home, socket, throwAway);
		if (await isReady(postmaster, home.cluster)) return postmaster;
		const words = await postmaster.ended;
		const another = /lock file|still in use|already in use/.test(words);
		if (!another || Date.now() > until) {
			const fatal = /FATAL: {2}(.*)/.exec(words)?.[1] ?? 'it ended without a word';
			throw new EmbeddedUnavailable(`The database in ${home.cluster} does not start: ${fatal}`);
		}
		await sleep(100);
	}
}
