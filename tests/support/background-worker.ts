/** A small program that does the background work of one database, for tests that kill it. */
import { openConnection } from '#lib/server/db/connection.ts';
import { createLog } from '#lib/server/log.ts';
import { startBackground } from '#lib/server/web/background.ts';

const log = createLog('silent');
const { db, pool } = openConnection({ connectionString: String(process.argv[2]) }, log);
await startBackground({ db, pool, log });
process.stdout.write('started\n');
