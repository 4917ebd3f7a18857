import { createHash } from 'node:crypto';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { access, chmod, constants, chown, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDataFolder } from '#lib/server/data-folder.ts';
import type { Log } from '#lib/server/log.ts';
import { accountFor, canReach, type Account } from './account.ts';
import { EmbeddedUnavailable } from './problems.ts';

/** Where one data folder's cluster lives and who runs it. */
export interface Home {
	dataFolder: string;
	/** Holds the cluster, and a copy of the programs when one is needed. */
	folder: string;
	cluster: string;
	account: Account;
}

const systemFolder = '/var/lib/porchlight';
const noteName = 'WHERE-THE-DATABASE-IS.txt';

/**
 * Normally the cluster stands in the data folder. Root's PostgreSQL runs under an account without rights,
 * which may not be able to pass through the folders above (a home of mode 0700); then it stands in a place
 * of the system's, and a note in the data folder says where. A cluster once made is never looked past.
 */
export async function findHome(wanted: string): Promise<Home> {
	const root = process.getuid?.() === 0;
	const dataFolder = await makeDataFolder(wanted);
	const cluster = join(dataFolder, 'postgres');
	const inside = { dataFolder, folder: dataFolder, cluster, account: accountFor(cluster) };
	const made = statSync(cluster, { throwIfNoEntry: false });
	if (made) {
		if (!root && made.uid !== process.getuid?.()) {
			throw new EmbeddedUnavailable(
				`The database in ${cluster} belongs to another account: start Porchlight under that one.`,
			);
		}
		if (canReach(inside.account, dataFolder)) return inside;
		throw new EmbeddedUnavailable(
			`The database in ${cluster} cannot be entered by the account it runs under: chmod o+x the folders above it.`,
		);
	}

	const noted = await readNote(dataFolder);
	const folder = noted ?? join(systemFolder, hash(dataFolder));
	const outside = { dataFolder, folder, cluster: join(folder, 'postgres') };
	if (noted && (!root || !existsSync(outside.cluster))) {
		throw new EmbeddedUnavailable(
			root
				? `The database is not at ${folder}, where ${join(dataFolder, noteName)} says it is. Bring it back.`
				: `The database of this data folder is in ${folder} and belongs to root: start Porchlight as root.`,
		);
	}
	if (!existsSync(outside.cluster) && canReach(inside.account, dataFolder)) return inside;
	for (const place of [systemFolder, folder]) {
		if (await mkdir(place, { recursive: true })) await chmod(place, 0o755);
	}
	return { ...outside, account: accountFor(outside.cluster) };
}

/** Where a copy of the programs is kept: root's once for all data folders, everybody else's beside the cluster. */
export async function copiesFolder(home: Home): Promise<string> {
	if (process.getuid?.() !== 0) return home.folder;
	try {
		if (await mkdir(systemFolder, { recursive: true })) await chmod(systemFolder, 0o755);
		await access(systemFolder, constants.W_OK);
		return systemFolder;
	} catch {
		return home.folder;
	}
}

async function readNote(dataFolder: string): Promise<string | undefined> {
	const note = await readFile(join(dataFolder, noteName), 'utf8').catch(() => '');
	return note.split('\n').find((line) => line.startsWith('/'));
}

/** Tells whoever opens the data folder where its database is, once there is one. */
export async function leaveNote(home: Home, log: Log): Promise<void> {
	if (home.folder === home.dataFolder) return;
	log.info({ event: 'database-kept-outside-data-folder' });
	await writeFile(
		join(home.dataFolder, noteName),
		`Porchlight runs as root, and its database runs under an account that may not enter this folder.\nThe database is in\n${home.folder}\nKeep it together with this folder.\n`,
	);
}

// The shortest limit of the systems we run on (macOS 104, Linux 108), with the closing NUL.
const longestSocketPath = 103;
export const socketFile = '.s.PGSQL.5432';

/** The folder of the socket: the cluster itself, or a short one when the path would be too long for a socket. */
export async function socketFolder(home: Home): Promise<string> {
	if (Buffer.byteLength(join(home.cluster, socketFile)) <= longestSocketPath) return home.cluster;
	const name = `porchlight-${hash(home.cluster)}`;
	const temporary =
		Buffer.byteLength(join(tmpdir(), name, socketFile)) <= longestSocketPath ? tmpdir() : '/tmp';
	const folder = join(temporary, name);
	await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
	if (await isOurs(folder, home.account)) return folder;
	// Somebody else holds that name in the shared folder: any name will do, postmaster.pid records it.
	const other = await mkdtemp(`${folder}-`);
	await isOurs(other, home.account);
	return other;
}

async function isOurs(folder: string, account: Account): Promise<boolean> {
	const self = process.getuid?.();
	const owner = account.uid ?? self;
	const found = lstatSync(folder, { throwIfNoEntry: false });
	if (!found?.isDirectory() || (found.uid !== owner && found.uid !== self)) return false;
	await chmod(folder, 0o700);
	if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
	return true;
}

function hash(path: string): string {
	return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
