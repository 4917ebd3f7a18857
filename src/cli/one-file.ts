import { BadInput } from './command.ts';

/** The one file that a command is about. */
export function oneFile(words: string[], command: string): string {
	const [file, ...more] = words;
	if (file === undefined || file === '' || file.startsWith('--') || more.length > 0) {
		throw new BadInput(`Say which file: npx porchlight ${command} <file>`);
	}
	return file;
}
