import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Home } from './home.ts';
import { identityOf, isAlive } from './processes.ts';

/** How the words of the postmaster's command line name the Porchlight that it works for. */
export const ownerSetting = 'porchlight.owner';

function settings(socketFolder: string, throwAway: boolean): Record<string, string> {
	return {
		[ownerSetting]: identityOf(process.pid),
		listen_addresses: '',
		unix_socket_directories: socketFolder,
		unix_socket_permissions: '0700',
		max_connections: '40',
		shared_buffers: '32MB',
		work_mem: '2MB',
		maintenance_work_mem: '32MB',
		min_wal_size: '32MB',
		max_wal_size: '256MB',
		autovacuum_max_workers: '1',
		max_parallel_workers: '0',
		max_wal_senders: '0',
		wal_level: 'minimal',
		io_method: 'sync',
		jit: 'off',
		timezone: 'UTC',
		fsync: throwAway ? 'off' : 'on',
		full_page_writes: throwAway ? 'off' : 'on',
		// What people say must not reach a log by way of an error of PostgreSQL's.
		log_min_messages: 'log',
		log_min_error_statement: 'panic',
		log_error_verbosity: 'terse',
		log_statement: 'none',
		log_parameter_max_length: '0',
		log_parameter_max_length_on_error: '0',
		log_checkpoints: 'off',
		log_timezone: 'UTC',
	};
}

const longestStart = 120_000;

export interface Postmaster {
	pid: number;
	socketFolder: string;
	/** Resolves when the process has ended, with the last words PostgreSQL said. */
	ended: Promise<string>;
}

/** Starts the postmaster; it may still refuse (another one holds the folder), which `ended` then tells. */
export async function spawnPostmaster(
	postgres: string,
	home: Home,
	socketFolder: string,
	throwAway: boolean,
): Promise<Postmaster> {
	const words = Object.entries(settings(socketFolder, throwAway)).flatMap(([name, value]) => [
		'-c',
		`${name}=${value}`,
	]);
	// Detached: Ctrl-C in a terminal must reach Node alone, which ends its work before it stops PostgreSQL.
	const child = spawn(postgres, ['-D', home.cluster, ...words], {
		...home.account,
		cwd: '/',
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
	});
	const ended = lastWords(child);
	await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
	child.unref();
	return { pid: Number(child.pid), socketFolder, ended };
}

function lastWords(child: ChildProcess): Promise<string> {
	let words = '';
	child.stderr?.setEncoding('utf8').on('data', (more: string) => (words = (words + more).slice(-4000)));
	if (child.stderr && 'unref' in child.stderr) (child.stderr as unknown as { unref(): void }).unref();
	return new Promise((resolve) => child.once('exit', () => setImmediate(() => resolve(words))));
}

/** What PostgreSQL wrote about itself in its cluster: process, socket folder and whether it is ready. */
export function readPostmasterFile(
	cluster: string,
): { pid: number; socketFolder: string; ready: boolean } | undefined {
	try {
		const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
		const ready = lines[7]?.trim() === 'ready';
		return { pid: Number(lines[0]), socketFolder: String(lines[4] ?? ''), ready };
	} catch {
		return undefined;
	}
}

/** Waits until the postmaster answers; false when it ended instead. Recovery after a crash may take its time. */
export async function isReady(postmaster: Postmaster, cluster: string): Promise<boolean> {
	let over = false;
	void postmaster.ended.then(() => (over = true));
	for (const until = Date.now() + longestStart; !over; await sleep(10)) {
		const file = readPostmasterFile(cluster);
		if (file?.pid === postmaster.pid && file.ready) return true;
		if (Date.now() > until) await stopPostmaster(postmaster.pid);
	}
	return false;
}

/**
 * Fast shutdown (sessions are ended, all is written down), then immediate (recovered at the next start),
 * then by force. Service managers give a program about ten seconds.
 */
export async function stopPostmaster(pid: number): Promise<void> {
	const identity = identityOf(pid);
	for (const [signal, milliseconds] of [
		['SIGINT', 6000],
		['SIGQUIT', 2000],
		['SIGKILL', 1000],
	] as const) {
		if (!isAlive(identity)) return;
		try {
			process.kill(pid, signal);
		} catch {
			return;
		}
		const until = Date.now() + milliseconds;
		while (Date.now() < until && isAlive(identity)) await sleep(10);
	}
}
