import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Copy } from './hub-gateway.ts';

type Name = 'words' | 'sounds';

const fileOf = (name: Name) => `${name}.copy`;

/** What came down from the hub and stays on an edge's disk, so that it is said and heard without a network too. */
export class KeptCopies {
	/** Where the sounds are, each by the name that the hub gave it. */
	readonly soundFolder: string;
	readonly #folder: string;
	readonly #known = new Map<Name, string | undefined>();

	constructor(dataFolder: string) {
		this.#folder = join(dataFolder, 'from-hub');
		this.soundFolder = join(this.#folder, 'sounds');
	}

	/** The last good copy; nothing where there is none. */
	async read(name: Name): Promise<string | undefined> {
		const bytes = await readFile(join(this.#folder, fileOf(name))).catch(() => undefined);
		if (!this.#known.has(name)) this.#known.set(name, bytes && sha256(bytes));
		return bytes?.toString();
	}

	/** The hash of what was kept last or, where that could not be used, refused last. */
	async version(name: Name): Promise<string | undefined> {
		if (!this.#known.has(name)) await this.read(name);
		return this.#known.get(name);
	}

	/** Keeps a copy in the place of the last one, which stays until this one is whole on the disk. */
	async put(name: Name, { text, hash }: Copy): Promise<void> {
		await write(this.#folder, fileOf(name), Buffer.from(text));
		this.#known.set(name, hash);
	}

	/** Remembers until the next start that a copy cannot be used, so that it is not fetched again every minute. */
	refuse(name: Name, hash: string): void {
		this.#known.set(name, hash);
	}

	/** Takes away a copy that cannot be read any more; it is fetched anew. */
	async drop(name: Name): Promise<void> {
		await rm(join(this.#folder, fileOf(name)), { force: true });
		this.#known.set(name, undefined);
	}

	async hasSound(file: string): Promise<boolean> {
		return (await stat(join(this.soundFolder, file)).catch(() => undefined)) !== undefined;
	}

	putSound(file: string, bytes: Buffer): Promise<void> {
		return write(this.soundFolder, file, bytes);
	}

	/** Takes away every sound but these, and what a stop left unfinished. */
	async keepSounds(files: ReadonlySet<string>): Promise<void> {
		const there = await readdir(this.soundFolder).catch(() => []);
		for (const file of there.filter((name) => !files.has(name))) await rm(join(this.soundFolder, file));
	}
}

/** A file has its name when it is whole and on the disk. */
async function write(folder: string, name: string, bytes: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const unfinished = join(folder, `${name}.${randomBytes(4).toString('hex')}`);
	const file = await open(unfinished, 'wx', 0o600);
	try {
		await file.writeFile(bytes);
		await file.sync();
		await rename(unfinished, join(folder, name));
		await syncFolder(folder);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	} finally {
		await file.close();
	}
}

/** A name is as lasting as a file only once its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const opened = await open(folder);
	await opened.sync().finally(() => opened.close());
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
