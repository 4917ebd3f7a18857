import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesIn } from './processes.ts';

export interface Disk {
	/** How honest it is: what a real disk would hold, or what the system has in memory too. */
	kind: 'own disk' | 'folder';
	/** The data folder on it. */
	folder: string;
	/** A data folder as it would be found after the power went, at this moment; and how to remove it. */
	afterPowerCut(processes: readonly number[]): { folder: string; remove(): void };
	remove(): void;
}

const run = (command: string, ...words: string[]) => execFileSync(command, words, { stdio: 'ignore' });

/**
 * A disk of its own where the system lets us make one (root, loop devices): a copy of its image holds what was made
 * sure to be on it, and nothing of what only lay in memory. Elsewhere a folder that is copied while all who write
 * in it stand still.
 */
export function diskForPowerCuts(): Disk {
	const home = mkdtempSync(join(tmpdir(), 'porchlight-disk-'));
	chmodSync(home, 0o711);
	const remove = () => rmSync(home, { recursive: true, force: true });
	try {
		return ownDisk(home);
	} catch {
		const folder = join(home, 'data');
		mkdirSync(folder, { mode: 0o711 });
		return {
			kind: 'folder',
			folder,
			remove,
			afterPowerCut: (processes) => copyStanding(home, folder, processes),
		};
	}
}

let copies = 0;

function ownDisk(home: string): Disk {
	const image = join(home, 'image');
	const place = join(home, 'disk');
	run('truncate', '--size=700M', image);
	run('mkfs.ext4', '-q', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
	mkdirSync(place);
	// Nothing is written by the clock: only what somebody makes sure of gets to the disk.
	run('mount', '-o', 'loop,commit=900', image, place);
	const folder = join(place, 'data');
	mkdirSync(folder, { mode: 0o711 });
	chmodSync(place, 0o711);
	return {
		kind: 'own disk',
		folder,
		afterPowerCut(processes) {
			const at = join(home, `cut-${String((copies += 1))}`);
			mkdirSync(at, { mode: 0o711 });
			standStill(processes, () => run('cp', '--sparse=always', image, `${at}.image`));
			run('mount', '-o', 'loop', `${at}.image`, at);
			chmodSync(at, 0o711);
			return {
				folder: join(at, 'data'),
				remove() {
					run('umount', at);
					rmSync(`${at}.image`);
				},
			};
		},
		remove() {
			run('umount', place);
			rmSync(home, { recursive: true, force: true });
		},
	};
}

function copyStanding(home: string, folder: string, processes: readonly number[]) {
	const copy = join(home, `cut-${String((copies += 1))}`);
	standStill(processes, () => run('cp', '-a', folder, copy));
	chmodSync(copy, 0o711);
	return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

function standStill(processes: readonly number[], meanwhile: () => void): void {
	const all = processes.filter((pid) => signal(pid, 'SIGSTOP'));
	try {
		meanwhile();
	} finally {
		for (const pid of all) signal(pid, 'SIGCONT');
	}
}

function signal(pid: number, name: NodeJS.Signals): boolean {
	try {
		return process.kill(pid, name);
	} catch {
		return false;
	}
}

/** Node and all of PostgreSQL that work on a data folder. */
export function everyProcess(node: number | undefined, folder: string): number[] {
	return [...(node === undefined ? [] : [node]), ...processesIn(join(folder, 'postgres'))];
}

/** Ends processes at once, as a kill -9 or a lost power does; those that have ended one another already are passed over. */
export function killAll(pids: readonly number[]): void {
	for (const pid of pids) signal(pid, 'SIGKILL');
}
