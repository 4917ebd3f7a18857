import { sql } from 'kysely';
import type { Database } from './connection.ts';

interface LinkAsked {
	tokenHash: Buffer;
	purpose: 'first-coordinator' | 'set-password';
	at: Date;
}

interface FoundLink {
	siteId: string | null;
	staffId: string | null;
}

/** The link as long as it can be used. */
export function livingLink(db: Database, asked: LinkAsked): Promise<FoundLink | undefined> {
	return db
		.selectFrom('one_time_link')
		.select(['site_id as siteId', 'staff_id as staffId'])
		.where('token_hash', '=', asked.tokenHash)
		.where('purpose', '=', asked.purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', asked.at)
		.executeTakeFirst();
}

/** Uses a link up; of two at the same moment the second waits for the row and then finds it used. */
export function useUpLink(db: Database, asked: LinkAsked): Promise<FoundLink | undefined> {
	return db
		.updateTable('one_time_link')
		.set({ used_at: asked.at })
		.where('token_hash', '=', asked.tokenHash)
		.where('purpose', '=', asked.purpose)
		.where('used_at', 'is', null)
		.where('expires_at', '>', asked.at)
		.returning(['site_id as siteId', 'staff_id as staffId'])
		.executeTakeFirst();
}

/** Puts a fresh link in place of every older one that makes the first account. */
export async function replaceFirstCoordinatorLink(
	db: Database,
	link: { tokenHash: Buffer; siteId: string; expiresAt: Date },
): Promise<void> {
	// Two processes that start together take turns, so that one link is left and not two.
	await sql`lock table one_time_link in share row exclusive mode`.execute(db);
	await db.deleteFrom('one_time_link').where('purpose', '=', 'first-coordinator').execute();
	await db
		.insertInto('one_time_link')
		.values({
			token_hash: link.tokenHash,
			purpose: 'first-coordinator',
			site_id: link.siteId,
			staff_id: null,
			expires_at: link.expiresAt,
			used_at: null,
		})
		.execute();
}

/** Puts a fresh link in place of an older one by which the same colleague could choose a password. */
export async function replacePasswordLink(
	db: Database,
	link: { tokenHash: Buffer; staffId: string; expiresAt: Date },
): Promise<void> {
	await db.selectFrom('staff').select('id').where('id', '=', link.staffId).forUpdate().execute();
	await db.deleteFrom('one_time_link').where('staff_id', '=', link.staffId).execute();
	await db
		.insertInto('one_time_link')
		.values({
			token_hash: link.tokenHash,
			purpose: 'set-password',
			site_id: null,
			staff_id: link.staffId,
			expires_at: link.expiresAt,
			used_at: null,
		})
		.execute();
}
