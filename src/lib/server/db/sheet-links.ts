import type { Database } from './connection.ts';

type HandedOut = 'receipt' | 'first-steps';

interface NewSheetLink {
	tokenHash: Buffer;
	draftId: string;
	referralId: string;
	sheet: HandedOut;
	expiresAt: Date;
}

export async function putSheetLinks(db: Database, links: readonly NewSheetLink[]): Promise<void> {
	if (links.length === 0) return;
	await db
		.insertInto('sheet_link')
		.values(
			links.map((link) => ({
				token_hash: link.tokenHash,
				draft_id: link.draftId,
				referral_id: link.referralId,
				sheet: link.sheet,
				expires_at: link.expiresAt,
			})),
		)
		.execute();
}

/** What a living link opens: which sheet of which referral. */
export async function sheetLinkByToken(
	db: Database,
	tokenHash: Buffer,
	at: Date,
): Promise<{ referralId: string; sheet: HandedOut; kioskId: string | null } | undefined> {
	const row = await db
		.selectFrom('sheet_link')
		.innerJoin('draft', 'draft.id', 'sheet_link.draft_id')
		.select(['sheet_link.referral_id', 'sheet_link.sheet', 'draft.kiosk_id'])
		.where('sheet_link.token_hash', '=', tokenHash)
		.where('sheet_link.expires_at', '>', at)
		.where('draft.expires_at', '>', at)
		.executeTakeFirst();
	return row && { referralId: row.referral_id, sheet: row.sheet, kioskId: row.kiosk_id };
}

/** Forgets the links whose time is over. */
export async function forgetEndedSheetLinks(db: Database, at: Date): Promise<void> {
	await db.deleteFrom('sheet_link').where('expires_at', '<=', at).execute();
}
