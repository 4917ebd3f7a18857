import { openDatabase, type Database } from '#lib/server/db/connection.ts';
import { readEnvironment, type Environment } from '#lib/server/env.ts';
import { log } from '#lib/server/log.ts';
import { readSecret } from '#lib/server/secret.ts';

/** What every request of this process shares. */
interface Application {
	environment: Environment;
	secret: Buffer;
	db: Database;
	close(): Promise<void>;
}

let opened: Application | undefined;

/** Opens the database and all that lives as long as the process does. Errors stop the boot. */
export async function openApplication(): Promise<void> {
	const environment = readEnvironment(process.env);
	const secret = await readSecret(environment);
	const database = await openDatabase(environment, log);
	opened = { environment, secret, db: database.db, close: () => database.close() };
}

export async function closeApplication(): Promise<void> {
	await opened?.close();
	opened = undefined;
}

/** The opened application; asking before `openApplication` is a mistake in our own code. */
export function application(): Application {
	if (!opened) throw new Error('the application is not open');
	return opened;
}
