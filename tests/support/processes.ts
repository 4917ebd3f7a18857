import { readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf } from '#lib/server/db/embedded/processes.ts';

export function lives(pid: number | undefined): boolean {
	return pid !== undefined && !identityOf(pid).endsWith(':unknown');
}

/** The processes that work inside a folder, as PostgreSQL and its children do in their cluster (Linux). */
export function processesIn(folder: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map(Number)
		.filter((pid) => {
			try {
				return readlinkSync(`/proc/${pid}/cwd`) === folder && lives(pid);
			} catch {
				return false;
			}
		});
}

/** Waits until something is true, ten seconds at most; says whether it became true. */
export async function eventually(isTrue: () => boolean | Promise<boolean>): Promise<boolean> {
	for (const until = Date.now() + 10_000; Date.now() < until; await sleep(20)) {
		if (await isTrue()) return true;
	}
	return false;
}
