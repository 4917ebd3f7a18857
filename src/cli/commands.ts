import type { Command } from './command.ts';
import { dataExport } from './data-export.ts';
import { dataImport } from './data-import.ts';
import { staffAdd } from './staff-add.ts';
import { start } from './start.ts';

/** Every command by its name: a noun and a verb, or one word for running the program itself. */
export const commands: Record<string, Command> = {
	start,
	'staff add': staffAdd,
	'data export': dataExport,
	'data import': dataImport,
};
