import { sql } from 'kysely';
import type { SecondPart } from '#lib/domain/coming-back.ts';
import type { Database } from './connection.ts';

/** A draft as it lies in the database, with the place it is filled in at. */
interface StoredDraft {
	id: string;
	siteId: string;
	kioskId: string | null;
	staffId: string | null;
	sealed: Buffer | null;
	sentAt: Date | null;
	site: DraftSite;
}

interface DraftSite {
	name: string;
	phone: string;
	address: string;
	hours: string;
	wordsIn: string;
	timeZone: string;
	callWithinDays: number;
	/** What people show besides their reference when they come back. */
	comeBackWith: SecondPart;
}

type DraftRow = Omit<StoredDraft, 'site'> & DraftSite;

interface NewDraft {
	id: string;
	tokenHash: Buffer;
	siteId: string;
	kioskId: string | null;
	staffId: string | null;
	sealed: Buffer;
	expiresAt: Date;
}

export async function putNewDraft(db: Database, draft: NewDraft): Promise<void> {
	await db
		.insertInto('draft')
		.values({
			id: draft.id,
			token_hash: draft.tokenHash,
			site_id: draft.siteId,
			kiosk_id: draft.kioskId,
			staff_id: draft.staffId,
			sealed: draft.sealed,
			expires_at: draft.expiresAt,
		})
		.execute();
}

/** The living draft that a cookie's token opens. */
export async function draftByToken(
	db: Database,
	tokenHash: Buffer,
	at: Date,
): Promise<StoredDraft | undefined> {
	const { rows } = await sql<DraftRow>`
		select draft.id, draft.site_id as "siteId", draft.kiosk_id as "kioskId", draft.staff_id as "staffId",
			draft.sealed, draft.sent_at as "sentAt", site.name, site.phone, site.address, site.hours,
			site.words_in as "wordsIn", site.time_zone as "timeZone", site.call_within_days as "callWithinDays",
			site.come_back_with as "comeBackWith"
		from draft join site on site.id = draft.site_id
		where draft.token_hash = ${tokenHash} and draft.expires_at > ${at}`.execute(db);
	const [row] = rows;
	if (!row) return undefined;
	const { id, siteId, kioskId, staffId, sealed, sentAt, ...site } = row;
	return { id, siteId, kioskId, staffId, sealed, sentAt, site };
}

/** A draft that was sent, with its site; on an edge what was sent stays in it, sealed. */
export async function sentDraft(
	db: Database,
	id: string,
): Promise<{ sealed: Buffer | null; sentAt: Date; site: DraftSite } | undefined> {
	const { rows } = await sql<{ sealed: Buffer | null; sentAt: Date } & DraftSite>`
		select draft.sealed, draft.sent_at as "sentAt", site.name, site.phone, site.address, site.hours,
			site.words_in as "wordsIn", site.time_zone as "timeZone", site.call_within_days as "callWithinDays",
			site.come_back_with as "comeBackWith"
		from draft join site on site.id = draft.site_id
		where draft.id = ${id} and draft.sent_at is not null`.execute(db);
	const [row] = rows;
	if (!row) return undefined;
	const { sealed, sentAt, ...site } = row;
	return { sealed, sentAt, site };
}

/** Keeps the answers of a draft that is not sent yet; whether there was one. */
export async function putAnswers(
	db: Database,
	draft: { id: string; sealed: Buffer; expiresAt: Date },
): Promise<boolean> {
	const { id, sealed, expiresAt } = draft;
	const result = await sql`
		update draft set sealed = ${sealed}, expires_at = ${expiresAt}
		where id = ${id} and sent_at is null`.execute(db);
	return result.numAffectedRows === 1n;
}

/** Takes the draft for sending: others who send the same one wait here. */
export async function lockDraft(
	db: Database,
	id: string,
): Promise<{ sentAt: Date | null; expiresAt: Date } | undefined> {
	const row = await db
		.selectFrom('draft')
		.select(['sent_at', 'expires_at'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row && { sentAt: row.sent_at, expiresAt: row.expires_at };
}

/**
 * The answers are gone at once when sent; the row stays so that its pages can still be printed. An edge has
 * nothing else to print them from, and puts what was sent in their place, sealed.
 */
export async function eraseSentAnswers(
	db: Database,
	id: string,
	at: Date,
	sealed: Buffer | null = null,
): Promise<void> {
	await db.updateTable('draft').set({ sealed, sent_at: at }).where('id', '=', id).execute();
}

/** Removes a draft and, with it, the links to its sheets. */
export async function removeDraft(db: Database, tokenHash: Buffer): Promise<void> {
	await db.deleteFrom('draft').where('token_hash', '=', tokenHash).execute();
}

interface Prolonging {
	kioskId: string;
	at: Date;
	until: Date;
}

/** Keeps the living draft of a kiosk for longer. */
export async function prolongDrafts(db: Database, { kioskId, at, until }: Prolonging): Promise<void> {
	await db
		.updateTable('draft')
		.set({ expires_at: until })
		.where('kiosk_id', '=', kioskId)
		.where('expires_at', '>', at)
		.execute();
}

/** Removes whatever is being answered at a kiosk and, with it, the links to its sheets. */
export async function removeDraftsOfKiosk(db: Database, kioskId: string): Promise<void> {
	await db.deleteFrom('draft').where('kiosk_id', '=', kioskId).execute();
}

/** Forgets the drafts whose time is over and, with them, the links to their sheets; how many. */
export async function forgetEndedDrafts(db: Database, at: Date): Promise<number> {
	const result = await db.deleteFrom('draft').where('expires_at', '<=', at).executeTakeFirst();
	return Number(result.numDeletedRows);
}

/**
 * Erases what nobody can open any more: drafts that were not sent, and of those that were all but that they were.
 * So somebody whose answer was cut off is not asked to send it once more.
 */
export async function eraseClosedDrafts(db: Database): Promise<void> {
	await db.deleteFrom('draft').where('sent_at', 'is', null).execute();
	await db.updateTable('draft').set({ sealed: null }).execute();
}
