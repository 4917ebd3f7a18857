import type { Database } from './connection.ts';

type HandedOut = 'receipt' | 'first-steps';

interface NewSheetLink {
	tokenHash: Buffer;
	draftId: string;
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
				sheet: link.sheet,
				expires_at: link.expiresAt,
			})),
		)
		.execute();
}

/** What a living link opens: which sheet of which draft, whose id its referral has. */
export async function sheetLinkByToken(
	db: Database,
	tokenHash: Buffer,
	at: Date,
): Promise<{ draftId: string; sheet: HandedOut; kioskId: string | null } | undefined> {
	const row = await db
		.selectFrom('sheet_link')
		.innerJoin('draft', 'draft.id', 'sheet_link.draft_id')
		.select(['sheet_link.draft_id', 'sheet_link.sheet', 'draft.kiosk_id'])
		.where('sheet_link.token_hash', '=', tokenHash)
		.where('sheet_link.expires_at', '>', at)
		.where('draft.expires_at', '>', at)
		.executeTakeFirst();
	return row && { draftId: row.draft_id, sheet: row.sheet, kioskId: row.kiosk_id };
}

/** Lets the living links of a kiosk's draft live for longer. */
export async function prolongSheetLinks(
	db: Database,
	{ kioskId, at, until }: { kioskId: string; at: Date; until: Date },
): Promise<void> {
	await db
		.updateTable('sheet_link')
		.set({ expires_at: until })
		.where('expires_at', '>', at)
		.where('draft_id', 'in', (drafts) =>
			drafts.selectFrom('draft').select('id').where('kiosk_id', '=', kioskId),
		)
		.execute();
}

/** Forgets the links whose time is over. */
export async function forgetEndedSheetLinks(db: Database, at: Date): Promise<void> {
	await db.deleteFrom('sheet_link').where('expires_at', '<=', at).execute();
}
