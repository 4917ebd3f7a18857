import { edgesWithKey } from '#lib/server/db/edges.ts';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { everyHubKey } from '#lib/server/hub-private-keys.ts';
import { createLog } from '#lib/server/log.ts';
import type { Command } from './command.ts';
import { needDatabase } from './existing-database.ts';
import { noMoreWords } from './no-more-words.ts';

const help = `npx porchlight keys list

Lists the keys of this hub, the newest first: when each was made, its public half for HUB_PUBLIC_KEY, and which
edges seal to it, or have something waiting that is sealed to it, as they told with their last contact.`;

export const keysList: Command = {
	summary: 'list the hub’s keys, and which edges seal to them',
	help,
	async run(words) {
		noMoreWords('keys list', words);
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		const keys = await everyHubKey(environment.dataFolder);
		if (keys.length === 0) {
			console.log('This hub has no key yet. Make one with: npx porchlight keys new');
			return 0;
		}
		const database = await openDatabase(environment, createLog('silent'), 'command');
		try {
			for (const { id, madeAt, pair } of keys) {
				const edges = await edgesWithKey(database.db, id);
				const users = edges.map(({ name }) => name).join(', ') || 'no edge';
				console.log(`${id}  made ${madeAt.toISOString().slice(0, 10)}  used by ${users}`);
				console.log(`  HUB_PUBLIC_KEY=${pair.point.toString('base64url')}`);
			}
			return 0;
		} finally {
			await database.close();
		}
	},
};
