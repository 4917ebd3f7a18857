import { v7 as uuidv7 } from 'uuid';
import { atDesk } from '#lib/domain/interview/at-the-desk.ts';
import type { Door } from '#lib/domain/interview/question.ts';
import type { DeskService } from '#lib/domain/site.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putNewDraft } from '#lib/server/db/drafts.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';
import { draftExpiry, sealAnswers } from './keep-answers.ts';

interface Beginning {
	secret: Buffer;
	door: Door;
	site: { id: string; deskTakes: readonly DeskService[] };
	kioskId: string | null;
	/** The connector who fills it in for a caller. */
	staffId: string | null;
	at: Date;
}

/** Begins an interview: an empty draft whose id the referral will have; answers the token of its cookie. */
export async function beginDraft(db: Database, beginning: Beginning): Promise<{ token: string }> {
	const { secret, door, site, kioskId, staffId, at } = beginning;
	const token = newToken();
	const id = uuidv7();
	await putNewDraft(db, {
		id,
		tokenHash: tokenHash(token),
		siteId: site.id,
		kioskId,
		staffId,
		sealed: sealAnswers(secret, id, atDesk({ door }, site.deskTakes)),
		expiresAt: draftExpiry(kioskId, at),
	});
	return { token };
}
