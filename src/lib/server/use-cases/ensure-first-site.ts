import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { firstSiteOrNew } from '#lib/server/db/sites.ts';

/** Makes sure that there is a site for a kiosk and a first coordinator to belong to; answers its id. */
export function ensureFirstSite(db: Database, input: { at: Date }): Promise<string> {
	return db.transaction().execute((trx) => firstSiteOrNew(trx, { id: uuidv7(), at: input.at }));
}
