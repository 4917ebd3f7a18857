import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './home.ts';
import { EmbeddedUnavailable } from './problems.ts';
import { identityOf, isAlive } from './processes.ts';
import type { Programs } from './programs.ts';

export const databaseUser = 'porchlight';

/**
 * Makes the cluster if there is none. It is made under another name and moved when whole, so that a power
 * cut leaves no half cluster and two that start at the same moment end with one.
 */
export async function makeCluster(home: Home, programs: Programs, throwAway: boolean): Promise<void> {
	const { account, cluster, folder } = home;
	if (existsSync(join(cluster, 'PG_VERSION'))) return;
	for (const name of readdirSync(folder)) {
		const maker = /^postgres\.making-(.+)-[\da-f]+$/.exec(name)?.[1];
		if (maker && !isAlive(maker)) await rm(join(folder, name), { recursive: true, force: true });
	}

	const making = `${cluster}.making-${identityOf(process.pid)}-${randomBytes(4).toString('hex')}`;
	const asked = ['--data-checksums', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
	asked.push('--encoding=UTF8', '--auth=trust', `--username=${databaseUser}`, '--no-instructions');
	if (throwAway) asked.push('--no-sync');
	try {
		await mkdir(making, { mode: 0o700 });
		if (account.uid !== undefined && account.gid !== undefined) await chown(making, account.uid, account.gid);
		await promisify(execFile)(programs.initdb, ['-D', making, ...asked], {
			...account,
			cwd: '/',
			env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' },
		});
		await chmod(making, 0o700);
		await rename(making, cluster);
	} catch (error) {
		await rm(making, { recursive: true, force: true });
		if (existsSync(join(cluster, 'PG_VERSION'))) return;
		throw new EmbeddedUnavailable(`The database in ${folder} could not be made: ${lastLineOf(error)}`);
	}
	if (!throwAway) await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle.sync().finally(() => handle.close());
}

/** What initdb said last, or the system's own words. */
function lastLineOf(error: unknown): string {
	const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
	const words = said || (error instanceof Error ? error.message : String(error));
	return words.split('\n').at(-1) ?? words;
}
