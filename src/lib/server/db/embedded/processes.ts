import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** A process by its number and its start, so that a number given to somebody else later is not mistaken for it. */
export type ProcessIdentity = `${number}:${string}`;

export function identityOf(pid: number): ProcessIdentity {
	return `${pid}:${startOf(pid) ?? 'unknown'}`;
}

export function isAlive(identity: string): boolean {
	const [pid, start] = identity.split(/:(.*)/s);
	return startOf(Number(pid)) === start;
}

/** When a process started, in the system's own words; undefined when it is gone or only a zombie is left. */
function startOf(pid: number): string | undefined {
	const line = statusOf(pid);
	return line && !line.zombie ? line.start : undefined;
}

function statusOf(pid: number): { zombie: boolean; start: string } | undefined {
	if (!Number.isInteger(pid) || pid <= 0) return undefined;
	try {
		if (process.platform !== 'linux') {
			const line = ps(pid, 'stat=,lstart=').trim();
			return line ? { zombie: line.startsWith('Z'), start: line.replace(/^\S+\s+/, '') } : undefined;
		}
		// The program's name stands in brackets and may hold anything, so fields are counted after the last one.
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { zombie: /^[ZX]/.test(fields[0] ?? ''), start: fields[19] ?? '' };
	} catch {
		return undefined;
	}
}

/** The command line a process was started with, its words joined by spaces; empty when it is gone. */
export function commandLineOf(pid: number): string {
	try {
		if (process.platform !== 'linux') return ps(pid, 'command=').trim();
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
	} catch {
		return '';
	}
}

/** Whether any living process of PostgreSQL works inside a folder, as it and its children do in their cluster. */
export function isPostgresIn(folder: string): boolean {
	if (process.platform !== 'linux') return false;
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.some((pid) => {
			try {
				if (readlinkSync(`/proc/${pid}/cwd`) !== folder || statusOf(Number(pid))?.zombie) return false;
				return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
			} catch {
				return false;
			}
		});
}

function ps(pid: number, columns: string): string {
	return execFileSync('ps', ['-o', columns, '-p', String(pid)], {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C' },
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}
