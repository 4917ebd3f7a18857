import { BadInput } from './command.ts';

/** For a command that takes none. */
export function noMoreWords(command: string, words: string[]): void {
	if (words.length > 0) {
		throw new BadInput(`"${String(words[0])}" is not known. See npx porchlight ${command} --help`);
	}
}
