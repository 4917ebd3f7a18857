import type { Database } from '#lib/server/db/connection.ts';
import { forgetEndedDrafts } from '#lib/server/db/drafts.ts';
import { forgetEndedRates } from '#lib/server/db/rates.ts';
import { forgetEndedSheetLinks } from '#lib/server/db/sheet-links.ts';

/** Forgets what was promised not to be kept: drafts, links to sheets, counted attempts. */
export async function forgetExpired(db: Database, input: { at: Date }): Promise<number> {
	await forgetEndedSheetLinks(db, input.at);
	await forgetEndedRates(db, input.at);
	return forgetEndedDrafts(db, input.at);
}
