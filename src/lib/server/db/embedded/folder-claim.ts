import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#lib/server/log.ts';
import { socketFile, type Home } from './home.ts';
import { ownerSetting, readPostmasterFile, stopPostmaster } from './postmaster.ts';
import { commandLineOf, isAlive, isPostgresIn } from './processes.ts';
import { DataFolderInUse } from './problems.ts';

/** The postmaster that lives on a cluster now, and whether the Porchlight that started it still lives. */
export interface Holder {
	pid: number;
	socketFolder: string;
	ready: boolean;
	ownerLives: boolean;
}

/** Looks who holds the cluster. A process that only inherited the number in postmaster.pid is nobody. */
export function findHolder(cluster: string): Holder | undefined {
	const file = readPostmasterFile(cluster);
	if (!file) return undefined;
	const commandLine = commandLineOf(file.pid);
	if (!commandLine.includes(`-D ${cluster} `)) return undefined;
	const owner = commandLine.split(`${ownerSetting}=`)[1]?.split(' -c ')[0] ?? '';
	return { ...file, ownerLives: isAlive(owner) };
}

/**
 * Makes the cluster free for us to start on: refuses when a living Porchlight holds it; stops cleanly a
 * postmaster whose Porchlight was killed; waits for what a kill leaves behind (children of PostgreSQL, a
 * zombie that nobody has taken away yet) and removes a postmaster.pid that names no postmaster.
 */
export async function claimFolder(home: Home, log: Log): Promise<void> {
	const { cluster } = home;
	const until = Date.now() + 15_000;
	for (;;) {
		const holder = findHolder(cluster);
		if (holder?.ownerLives) throw new DataFolderInUse(home.dataFolder);
		if (holder) {
			log.warn({ event: 'database-left-running' });
			await stopPostmaster(holder.pid);
		} else if (!isPostgresIn(cluster) || Date.now() > until) {
			break;
		}
		await sleep(20);
	}
	const left = readPostmasterFile(cluster);
	if (!left) return;
	// A server that answers although no such process is to be seen runs in another container on this folder.
	if (left.socketFolder && (await answers(join(left.socketFolder, socketFile)))) {
		throw new DataFolderInUse(home.dataFolder);
	}
	log.warn({ event: 'database-was-not-stopped' });
	// PostgreSQL would take a zombie, or whoever has its number now, for a living postmaster. While its
	// children may still be there, its own check of their shared memory has the last word.
	const childrenAreGone = process.platform === 'linux' && !isPostgresIn(cluster);
	if (childrenAreGone && readPostmasterFile(cluster)?.pid === left.pid && !findHolder(cluster)) {
		rmSync(join(cluster, 'postmaster.pid'), { force: true });
	}
}

function answers(socket: string): Promise<boolean> {
	return new Promise((resolve) => {
		const connection = connect(socket);
		const done = (answer: boolean) => {
			connection.destroy();
			resolve(answer);
		};
		connection.once('connect', () => done(true)).once('error', () => done(false));
		connection.setTimeout(1000, () => done(true));
	});
}
