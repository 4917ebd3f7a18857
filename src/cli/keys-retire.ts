import { edgesWithKey } from '#lib/server/db/edges.ts';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { keptHubKey, removeHubKey } from '#lib/server/hub-private-keys.ts';
import { createLog } from '#lib/server/log.ts';
import { BadInput, type Command } from './command.ts';
import { needDatabase } from './existing-database.ts';

const help = `npx porchlight keys retire <id>

Removes the private half of a key for good. What was sealed to it and has not come in yet stays closed for ever:
while an edge in use seals to it, or has something waiting that is sealed to it, the key is not removed. Set a
newer HUB_PUBLIC_KEY at that edge and wait for its next contact, or revoke the kiosk. Copies and backups of the
key are yours to remove.`;

export const keysRetire: Command = {
	summary: 'remove an old key of the hub that no edge uses any more',
	help,
	async run(words) {
		const [id, ...more] = words;
		if (id === undefined || more.length > 0) {
			throw new BadInput('Say which key, by its id: npx porchlight keys retire <id>');
		}
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		if (!(await keptHubKey(environment.dataFolder, id))) {
			throw new BadInput(`There is no key "${id}" here. See npx porchlight keys list`);
		}
		const database = await openDatabase(environment, createLog('silent'), 'command');
		try {
			const edges = await edgesWithKey(database.db, id);
			if (edges.length > 0) {
				const names = edges.map(({ name }) => name).join(', ');
				throw new BadInput(
					`${names} still uses this key. Nothing was changed. See npx porchlight keys retire --help`,
				);
			}
			await removeHubKey(environment.dataFolder, id);
			console.log(`Key ${id} is removed. What was sealed to it opens nowhere any more.`);
			return 0;
		} finally {
			await database.close();
		}
	},
};
