import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;

/** A server that is measured from outside, by what the kernel says of its process. */
export interface Measured {
	url: string;
	/** From spawning it to its first good answer. */
	readyMs: number;
	/** Processor time of the web process so far. */
	cpuMs(): number;
	/** Processor time of the processes it started: our PostgreSQL. */
	childrenCpuMs(): number;
	/** A line of /proc/<pid>/status, in MiB: VmRSS (now) or VmHWM (the most so far). */
	memory(line: 'VmRSS' | 'VmHWM'): number;
	stop(): Promise<void>;
}

/** Starts a server program on a free port and waits until `readyPath` answers 200. */
export async function startMeasured(
	words: string[],
	environment: (url: string) => Record<string, string>,
	readyPath: string,
): Promise<Measured> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const began = performance.now();
	const child = spawn(process.execPath, words, {
		env: {
			PATH: process.env['PATH'],
			...environment(url),
			PORT: String(port),
			HOST: '127.0.0.1',
			NODE_ENV: 'production',
		},
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let complained = '';
	child.stderr.on('data', (piece: Buffer) => (complained += piece.toString()));
	const pid = Number(child.pid);
	while (!(await answers(`${url}${readyPath}`))) {
		if (child.exitCode !== null) throw new Error(`${words.join(' ')} ended: ${complained.trim()}`);
		await sleep(5);
	}
	return {
		url,
		readyMs: performance.now() - began,
		cpuMs: () => cpuOf(pid, false),
		childrenCpuMs: () => descendantsOf(pid).reduce((sum, one) => sum + cpuOf(one, true), 0),
		memory: (line) => Number(new RegExp(`${line}:\\s+(\\d+)`).exec(proc(pid, 'status'))?.[1] ?? 0) / 1024,
		stop: () => stop(child),
	};
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, 'close');
	return port;
}

function answers(url: string): Promise<boolean> {
	return new Promise((resolve) => {
		get(url, { agent: false }, (response) => {
			response.resume();
			resolve(response.statusCode === 200);
		}).once('error', () => resolve(false));
	});
}

function proc(pid: number, file: string): string {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return '';
	}
}

/** The fields of /proc/<pid>/stat from the third on; the name before them may hold anything. */
function statOf(pid: number): string[] {
	const text = proc(pid, 'stat');
	return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function cpuOf(pid: number, withEnded: boolean): number {
	const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = statOf(pid).slice(11, 15).map(Number);
	return (user + system + (withEnded ? endedUser + endedSystem : 0)) * tickMs;
}

function descendantsOf(pid: number): number[] {
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc')) {
		if (/^\d+$/.test(name)) parents.set(Number(name), Number(statOf(Number(name))[1]));
	}
	const found: number[] = [pid];
	for (const one of found) {
		for (const [child, parent] of parents) if (parent === one) found.push(child);
	}
	return found.slice(1);
}
