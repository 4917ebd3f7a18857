import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { soundOf, type Sound } from './speech-gateway.ts';

interface CacheSettings {
	folder: string;
	/** Of all files together, in bytes; beyond it the oldest go. */
	largest: number;
}

interface Kept {
	language: string;
	voice: string;
	text: string;
}

/** About ten hours of MP3, or all our words in twelve languages several times over. */
export const usualSize = 512 * 1024 * 1024;

const unfinished = /\.unfinished$/;

/**
 * Keeps the sound of our own words on the disk, by a hash of language, voice and text. A file gets its name
 * when it is whole, so that several processes may share the folder and any of them may be killed.
 */
export class SoundCache {
	#size: number | undefined;
	constructor(readonly settings: CacheSettings) {}

	#path({ language, voice, text }: Kept): string {
		const key = createHash('sha256').update(JSON.stringify([language, voice, text]));
		return join(this.settings.folder, key.digest('hex'));
	}

	async has(kept: Kept): Promise<boolean> {
		return (await this.get(kept)) !== null;
	}

	/** The sound as it was kept; null where there is none, or one that a power cut left unreadable. */
	async get(kept: Kept): Promise<Sound | null> {
		const bytes = await readFile(this.#path(kept)).catch(() => undefined);
		return bytes ? soundOf(new Uint8Array(bytes)) : null;
	}

	/** Keeps a sound; a full disk or a folder taken away keeps nobody from hearing it. */
	async put(kept: Kept, { bytes }: Sound): Promise<boolean> {
		const path = this.#path(kept);
		const whole = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
		try {
			await this.#makeFolder();
			await writeFile(whole, bytes, { mode: 0o600 });
			await rename(whole, path);
			await this.#forgetOldest(bytes.length);
			return true;
		} catch {
			await rm(whole, { force: true }).catch(() => undefined);
			return false;
		}
	}

	async #makeFolder(): Promise<void> {
		await mkdir(this.settings.folder, { recursive: true, mode: 0o700 });
		await chmod(this.settings.folder, 0o700);
	}

	/** Counts files only when it must: at first, and when its own count says that there are too many. */
	async #forgetOldest(added: number): Promise<void> {
		if (this.#size !== undefined) this.#size += added;
		if (this.#size !== undefined && this.#size <= this.settings.largest) return;
		const files = await this.#files();
		let size = files.reduce((sum, file) => sum + file.size, 0);
		for (const file of size > this.settings.largest ? files : []) {
			if (size <= this.settings.largest * 0.9) break;
			await rm(file.path, { force: true });
			size -= file.size;
		}
		this.#size = size;
	}

	/** Oldest first; what a killed process left unfinished an hour ago is taken away. */
	async #files() {
		const names = await readdir(this.settings.folder);
		const found = await Promise.all(
			names.map(async (name) => {
				const path = join(this.settings.folder, name);
				const state = await stat(path).catch(() => undefined);
				return { path, size: state?.size ?? 0, at: state?.mtimeMs ?? 0 };
			}),
		);
		const left = found.filter(({ path, at }) => unfinished.test(path) && at < Date.now() - 3_600_000);
		for (const { path } of left) await rm(path, { force: true });
		return found.filter((file) => !left.includes(file)).sort((one, other) => one.at - other.at);
	}
}
