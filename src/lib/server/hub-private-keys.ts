import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { makeDataFolder } from './data-folder.ts';
import { hubKeyId } from './hub-key.ts';
import type { HubKeyPair } from './hub-seal.ts';

/** The hub's private keys lie here in its data folder, one file for each, named by the key's id. */
export function hubKeysFolder(dataFolder: string): string {
	return join(dataFolder, 'hub-keys');
}

const base64url = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const fileSchema = v.object({ madeAt: v.string(), public: base64url, private: base64url });

export interface KeptHubKey {
	id: string;
	madeAt: Date;
	pair: HubKeyPair;
}

/** A file among the keys that is none of ours; the message names it. */
export class BadHubKey extends Error {
	override readonly name = 'BadHubKey';
}

/** Keeps a new key; it gets its name when it is whole and on the disk. Answers the path of its file. */
export async function keepHubKey(dataFolder: string, key: { pair: HubKeyPair; at: Date }): Promise<string> {
	const folder = hubKeysFolder(await makeDataFolder(dataFolder));
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = fileOf(folder, hubKeyId(key.pair.point));
	const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
	const file = await open(unfinished, 'wx', 0o600);
	try {
		const content = {
			madeAt: key.at.toISOString(),
			public: key.pair.point.toString('base64url'),
			private: key.pair.secret.toString('base64url'),
		};
		await file.writeFile(`${JSON.stringify(content, null, '\t')}\n`);
		await file.sync();
		await link(unfinished, path);
	} finally {
		await file.close();
		await rm(unfinished, { force: true });
	}
	await syncFolder(folder);
	return path;
}

/** The key of this id; nothing where it was never here, or was retired. Read anew each time, so that no process has to be told. */
export async function keptHubKey(dataFolder: string, id: string): Promise<KeptHubKey | undefined> {
	if (!/^[0-9a-f]{12}$/.test(id)) return undefined;
	const path = fileOf(hubKeysFolder(dataFolder), id);
	const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
		throw error;
	});
	return text === undefined ? undefined : readKey(path, id, text);
}

/** Every key that still opens, the newest first. */
export async function everyHubKey(dataFolder: string): Promise<KeptHubKey[]> {
	const names = await readdir(hubKeysFolder(dataFolder)).catch(() => []);
	const ids = names.flatMap((name) => /^([0-9a-f]{12})\.json$/.exec(name)?.[1] ?? []);
	const keys = await Promise.all(ids.map((id) => keptHubKey(dataFolder, id)));
	return keys
		.filter((key) => key !== undefined)
		.sort((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || (one.id < other.id ? -1 : 1));
}

/** Removes a key for good: what was sealed to it and has not come in yet stays closed to everybody. */
export async function removeHubKey(dataFolder: string, id: string): Promise<void> {
	const folder = hubKeysFolder(dataFolder);
	await rm(fileOf(folder, id));
	await syncFolder(folder);
}

function fileOf(folder: string, id: string): string {
	return join(folder, `${id}.json`);
}

function readKey(path: string, id: string, text: string): KeptHubKey {
	const key = jsonOf(text);
	const point = Buffer.from(key?.public ?? '', 'base64url');
	const madeAt = new Date(key?.madeAt ?? '');
	if (!key || hubKeyId(point) !== id || Number.isNaN(madeAt.getTime())) {
		throw new BadHubKey(`${path} is not a key made by "npx porchlight keys new".`);
	}
	return { id, madeAt, pair: { point, secret: Buffer.from(key.private, 'base64url') } };
}

function jsonOf(text: string): v.InferOutput<typeof fileSchema> | null {
	try {
		return v.parse(fileSchema, JSON.parse(text));
	} catch {
		return null;
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	await handle
		.sync()
		.catch(() => undefined)
		.finally(() => handle.close());
}
