import type { Database } from '#lib/server/db/connection.ts';
import { forgetEndedDrafts } from '#lib/server/db/drafts.ts';
import { forgetHandoffsBefore } from '#lib/server/db/handoffs.ts';
import { forgetEndedRates } from '#lib/server/db/rates.ts';
import { forgetEndedReturnVisits } from '#lib/server/db/return-visits.ts';
import { forgetEndedSheetLinks } from '#lib/server/db/sheet-links.ts';

/** Partners are promised 30 days. Who tries longer than this is still told apart by the referral's id. */
const handoffKeyMs = 60 * 24 * 60 * 60 * 1000;

/**
 * Forgets what was promised not to be kept: drafts, links to sheets, what people came back to, counted
 * attempts, keys of handoffs.
 */
export async function forgetExpired(db: Database, input: { at: Date }): Promise<number> {
	await forgetEndedSheetLinks(db, input.at);
	await forgetEndedReturnVisits(db, input.at);
	await forgetEndedRates(db, input.at);
	await forgetHandoffsBefore(db, new Date(input.at.getTime() - handoffKeyMs));
	return forgetEndedDrafts(db, input.at);
}
