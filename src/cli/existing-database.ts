import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '#lib/server/env.ts';
import { BadInput } from './command.ts';

/** A wrong folder must not silently become a new, empty house. */
export function needDatabase({ databaseUrl, dataFolder }: Environment): void {
	if (databaseUrl) return;
	const there = ['secret', 'postgres', 'WHERE-THE-DATABASE-IS.txt'].some((name) =>
		existsSync(join(dataFolder, name)),
	);
	if (there) return;
	throw new BadInput(
		`There is no Porchlight in ${dataFolder}. Name its folder with PORCHLIGHT_DATA, or start it once with "npm start".`,
	);
}
