import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadInput } from './command.ts';

/** The options after a command's name, and where it takes any, the words among them; what is not one of them is said in a line. */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
	command: string,
	words: string[],
	options: Options,
	allowPositionals = false,
) {
	try {
		return parseArgs({ args: words, options, allowPositionals });
	} catch (error) {
		const why = error instanceof Error ? String(error.message.split('. ')[0]) : '';
		throw new BadInput(`${why}. See npx porchlight ${command} --help`);
	}
}
