import { readEnvironment } from '#lib/server/env.ts';
import { hubKeyId } from '#lib/server/hub-key.ts';
import { keepHubKey } from '#lib/server/hub-private-keys.ts';
import { makeHubKeyPair } from '#lib/server/hub-seal.ts';
import type { Command } from './command.ts';
import { needDatabase } from './existing-database.ts';
import { noMoreWords } from './no-more-words.ts';

const help = `npx porchlight keys new

Makes a key at the hub, for its edges to seal to. The private half stays in the hub's data folder, in hub-keys;
the public half is printed, and goes to each edge as HUB_PUBLIC_KEY. Porchlight may go on running.

Keys made before still open what was sealed to them, until you retire them. Make a new one now and then, or when
a copy of the data folder was lost, and set it at each edge.

Back up hub-keys apart from the database. A hub of several machines needs a copy of it in each data folder.`;

export const keysNew: Command = {
	summary: 'make a key at the hub, for its edges to seal to',
	help,
	async run(words) {
		noMoreWords('keys new', words);
		const environment = readEnvironment(process.env);
		needDatabase(environment);
		const pair = await makeHubKeyPair();
		const path = await keepHubKey(environment.dataFolder, { pair, at: new Date() });
		console.error(
			`Key ${hubKeyId(pair.point)}. Its private half is kept, for this account alone, in\n${path}`,
		);
		console.error('Set this at each edge:');
		console.log(`HUB_PUBLIC_KEY=${pair.point.toString('base64url')}`);
		return 0;
	},
};
