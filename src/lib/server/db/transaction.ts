import type { Database } from './connection.ts';

/** Runs it in one transaction: the caller's own where there is one, else a new one. */
export function inTransaction<T>(db: Database, run: (trx: Database) => Promise<T>): Promise<T> {
	return db.isTransaction ? run(db) : db.transaction().execute(run);
}
