import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = 'src/cli/porchlight.js';

export interface Running {
	url: string;
	process: ChildProcess;
	dataFolder: string;
	/** All it said so far, log lines and greetings. */
	said(): string;
	/** The address of the one-time page that makes the first coordinator. */
	firstCoordinator: string;
	kioskEnrolment: string;
	/** Stops it as a service manager would, and removes its data. */
	close(): Promise<void>;
}

/** A data folder of its own, under the system's folder for such things. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-run-'));
	// Root's PostgreSQL runs under another account, which has to pass through.
	chmodSync(folder, 0o711);
	return folder;
}

/**
 * Starts the built program as a person would, on a free port; on `dataFolder` where one is given, and from
 * another folder than ours where it was copied to one.
 */
export async function startPorchlight(
	environment: Record<string, string> = {},
	dataFolder = temporaryFolder(),
	from = process.cwd(),
): Promise<Running> {
	let said = '';
	const child = spawn(process.execPath, [join(from, program), 'start'], {
		env: { ...process.env, PORT: '0', PORCHLIGHT_DATA: dataFolder, NODE_ENV: 'production', ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
	const url = await new Promise<string>((found, failed) => {
		child.stderr.on('data', (piece: Buffer) => {
			said += piece.toString();
			// The last line of the greeting of a house without staff is the kiosk's; else the desk's.
			const greeting = /Kiosk(?: and home)?: +(\S+)\n.*The team's desk: +\S+\n/.exec(said);
			if (greeting?.[1]) setTimeout(() => found(String(greeting[1])), 200);
		});
		child.once('exit', (code) => failed(new Error(`it ended with ${String(code)}:\n${said}`)));
	});
	return {
		url,
		process: child,
		dataFolder,
		said: () => said,
		firstCoordinator: /\S+\/team\/first-coordinator\/\S+/.exec(said)?.[0] ?? '',
		kioskEnrolment: /\S+\/kiosk\/enrol\/\S+/.exec(said)?.[0] ?? '',
		async close() {
			await stop(child);
			rmSync(dataFolder, { recursive: true, force: true });
		},
	};
}

/** Asks a process to stop and waits until it has. */
export async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}
