import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The machine a kiosk runs on, as it can be asked: its files, its commands, its Porchlight. */
export interface Machine {
	/** What stands in a file by its path below `/`; undefined where there is none, or it may not be read. */
	file(path: string): string | undefined;
	/** Whether such a file or folder is there. */
	has(path: string): boolean;
	/** What a command prints, without spaces around it; undefined where it is missing or ends badly. */
	says(command: string, ...words: string[]): Promise<string | undefined>;
	/** The status that an address answers with; undefined where nothing does within five seconds. */
	answers(address: string): Promise<number | undefined>;
}

export function thisMachine(root = '/'): Machine {
	return {
		file(path) {
			try {
				return readFileSync(join(root, path), 'utf8');
			} catch {
				return undefined;
			}
		},
		has: (path) => existsSync(join(root, path)),
		says: (command, ...words) =>
			new Promise((resolve) => {
				execFile(command, words, { timeout: 10_000 }, (error, printed) =>
					resolve(error ? undefined : printed.trim()),
				);
			}),
		async answers(address) {
			try {
				return (await fetch(address, { signal: AbortSignal.timeout(5000), redirect: 'manual' })).status;
			} catch {
				return undefined;
			}
		},
	};
}
