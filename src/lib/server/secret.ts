import { createHash, randomBytes } from 'node:crypto';
import { link, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { BadEnvironment, type Environment } from './env.ts';

const keyBytes = 32;

/**
 * The server's key, 32 bytes: from PORCHLIGHT_SECRET, or made once and kept in the data folder. Drafts and
 * sessions are sealed with it, so it has to be the same in all processes and at the next start.
 */
export async function readSecret(environment: Pick<Environment, 'secret' | 'dataFolder'>): Promise<Buffer> {
	if (environment.secret !== undefined) return createHash('sha256').update(environment.secret).digest();
	const path = join(await makeDataFolder(environment.dataFolder), 'secret');
	const kept = (await readKept(path)) ?? (await makeOnce(path));
	if (kept.length !== keyBytes) {
		throw new BadEnvironment(
			'PORCHLIGHT_DATA',
			`holds a file "secret" that is not a key of ${keyBytes} bytes`,
		);
	}
	return kept;
}

async function readKept(path: string): Promise<Buffer | undefined> {
	return readFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
}

/** The key gets its name when it is whole and on the disk; of two processes the first one's key is kept. */
async function makeOnce(path: string): Promise<Buffer> {
	const unfinished = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
	const file = await open(unfinished, 'wx', 0o600);
	try {
		await file.writeFile(randomBytes(keyBytes));
		await file.sync();
		await link(unfinished, path).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'EEXIST') throw error;
		});
	} finally {
		await file.close();
		await rm(unfinished, { force: true });
	}
	return readFile(path);
}
