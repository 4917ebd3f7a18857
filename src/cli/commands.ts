import type { Command } from './command.ts';
import { start } from './start.ts';

/** Every command by its name: a noun and a verb, or one word for running the program itself. */
export const commands: Record<string, Command> = {
	start,
};
