import { chmod, mkdir, realpath } from 'node:fs/promises';

/**
 * Makes the data folder if there is none, for us alone. Root's may be passed through, because root's
 * PostgreSQL runs under another account; what is in it has its own rights. Returns its real path.
 */
export async function makeDataFolder(wanted: string): Promise<string> {
	const made = await mkdir(wanted, { recursive: true, mode: 0o700 });
	if (made !== undefined && process.getuid?.() === 0) await chmod(wanted, 0o711);
	return realpath(wanted);
}
