import { chmod, mkdir, realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes the data folder, and those above it that are missing, for us alone. Root's may be passed through, because root's
 * PostgreSQL runs under another account; what is in it has its own rights. Returns its real path.
 */
export async function makeDataFolder(wanted: string): Promise<string> {
	const folder = resolve(wanted);
	const first = await mkdir(folder, { recursive: true, mode: 0o700 });
	if (first !== undefined && process.getuid?.() === 0) {
		for (let made = folder; made.startsWith(first); made = dirname(made)) await chmod(made, 0o711);
	}
	return realpath(folder);
}
