import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the program was installed in, wherever in it this code was built to. */
export function programFolder(): string {
	let folder = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(folder, 'package.json'))) {
		if (dirname(folder) === folder) throw new Error('this code lies outside of a program');
		folder = dirname(folder);
	}
	return folder;
}
