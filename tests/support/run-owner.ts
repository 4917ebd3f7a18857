import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { canReach } from '#lib/server/db/embedded/account.ts';
import { installedPackage } from '#lib/server/db/embedded/programs.ts';
import type { OwnerOptions, OwnerSays } from './database-owner.ts';

/** An account without rights, for tests that run as root. */
export const nobody = { uid: 65534, gid: 65534 };
export const isRoot = process.getuid?.() === 0;

/** A folder of the test's own that every account may pass through. */
export function openFolder(): string {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'porchlight-owner-')));
	chmodSync(folder, 0o755);
	return folder;
}

const programFolder = openFolder();
afterAll(() => rmSync(programFolder, { recursive: true, force: true }));
let program: Promise<string> | undefined;

/** The owner as one plain file without a node_modules, so that any account can run it anywhere. */
async function buildProgram(): Promise<string> {
	await build({
		configFile: false,
		logLevel: 'silent',
		resolve: { alias: { '#lib': join(process.cwd(), 'src/lib') } },
		ssr: { noExternal: true },
		build: {
			ssr: 'tests/support/database-owner.ts',
			outDir: programFolder,
			target: 'node20',
			rollupOptions: { output: { entryFileNames: 'owner.mjs', format: 'es' } },
		},
	});
	return join(programFolder, 'owner.mjs');
}

/** Node itself may lie where an account without rights cannot go. */
function nodeFor(account: object): string {
	if (!isRoot || !('uid' in account) || canReach(nobody, realpathSync(join(process.execPath, '..')))) {
		return process.execPath;
	}
	const copy = join(programFolder, 'node');
	copyFileSync(process.execPath, copy);
	return copy;
}

export interface Owner {
	process: ChildProcess;
	said: OwnerSays[];
	/** The first line that fits, waiting for it if need be; undefined when the program ended without one. */
	says(fits: (line: OwnerSays) => boolean): Promise<OwnerSays | undefined>;
	/** Resolves when the program has ended. */
	ended: Promise<unknown>;
}

/** Starts a Porchlight-like owner of a data folder in a process of its own. */
export async function runOwner(
	options: Omit<OwnerOptions, 'programs'> & { programs?: string },
	account: { uid?: number; gid?: number } = {},
): Promise<Owner> {
	const file = await (program ??= buildProgram());
	const all = { programs: installedPackage(), ...options };
	const child = spawn(nodeFor(account), [file, JSON.stringify(all)], {
		...account,
		cwd: '/',
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const said: OwnerSays[] = [];
	const waiting = new Set<() => void>();
	let over = false;
	const lines = createInterface({ input: child.stdout });
	lines.on('line', (line) => {
		said.push(JSON.parse(line) as OwnerSays);
		for (const look of waiting) look();
	});
	lines.once('close', () => {
		over = true;
		for (const look of waiting) look();
	});
	const says = (fits: (line: OwnerSays) => boolean) =>
		new Promise<OwnerSays | undefined>((resolve) => {
			const look = () => {
				const found = said.find(fits);
				if (!found && !over) return;
				waiting.delete(look);
				resolve(found);
			};
			waiting.add(look);
			look();
		});
	return { process: child, said, says, ended: once(child, 'exit') };
}
