import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#lib/server/db/connection.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { colleagues } from '../../tests/support/world/house.ts';
import { settleWorld } from '../../tests/support/world/settle-world.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';
import { untilAskedToStop } from './start.ts';

const password = 'lamps by the door';

export const demo: Command = {
	summary: 'run it with made-up people, on a database that is thrown away',
	help: `npx porchlight demo

Starts Porchlight as "start" does (PORT, HOST and LOG_LEVEL count), with about thirty made-up people at
two made-up places, and prints sample accounts. Its database is thrown away at the end.`,
	async run(_words, root) {
		const folder = mkdtempSync(join(tmpdir(), 'porchlight-demo-'));
		chmodSync(folder, 0o711);
		process.env['PORCHLIGHT_DATA'] = folder;
		delete process.env['DATABASE_URL'];
		process.env['LOG_LEVEL'] ??= 'warn';
		try {
			const environment = readEnvironment(process.env);
			log.setLevel(environment.logLevel);
			console.error('Settling about thirty made-up people. This takes a few seconds.');
			const database = await openDatabase(environment, log, 'command');
			await settleWorld(database.db, { password, at: new Date() }).finally(() => database.close());
			const { url, close } = await serve(environment, root);
			const accounts = Object.entries(colleagues).map(
				([nickname, { name, role }]) => `  ${`${nickname}@example.org`.padEnd(22)}${name}, ${role}`,
			);
			console.error(
				`Porchlight's demo is ready. Everybody in it is made up.
  Kiosk and home:   ${url}
  The team's desk:  ${url}/team
Sign in with the password "${password}" as
${accounts.join('\n')}`,
			);
			await untilAskedToStop();
			await close();
			return 0;
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	},
};
