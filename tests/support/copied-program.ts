import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built program in another folder, as it is shipped, with other words than ours. */
export interface CopiedProgram {
	folder: string;
	/** Puts other words in the place of a line of ours, which stands there once. */
	say(line: string | RegExp, by: string): void;
	remove(): void;
}

export function copyProgram(): CopiedProgram {
	const folder = mkdtempSync(join(tmpdir(), 'porchlight-copied-'));
	for (const part of ['build', 'static', 'package.json', 'src/cli/porchlight.js']) {
		cpSync(part, join(folder, part), { recursive: true, preserveTimestamps: true });
	}
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	const chunks = join(folder, 'build/server/chunks/chunks');
	const file = readdirSync(chunks).find((name) => /^catalogue\.js.*\.js$/.test(name)) ?? '';
	return {
		folder,
		say(line, by) {
			const words = readFileSync(join(chunks, file), 'utf8');
			const parts = words.split(line);
			if (parts.length !== 2)
				throw new Error(`${String(line)} stands there ${String(parts.length - 1)} times`);
			writeFileSync(join(chunks, file), parts.join(by));
			// Newer than all it was built from, or it would be built again.
			const later = new Date(Date.now() + 60_000);
			utimesSync(join(folder, 'build/cli/main.js'), later, later);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
