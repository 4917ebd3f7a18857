/** What somebody typed cannot be used; the message says why and what to do. */
export class BadInput extends Error {
	override readonly name = 'BadInput';
}

export interface Command {
	/** One line for the list of commands. */
	summary: string;
	/** What `--help` prints. */
	help: string;
	/** Runs with the words after the command's name; `root` is the program's folder. Answers the exit code. */
	run(words: string[], root: string): Promise<number>;
}
