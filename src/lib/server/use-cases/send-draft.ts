import { createHmac } from 'node:crypto';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { ReferralFacts } from '#lib/domain/interview/to-referral.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { eraseSentAnswers, lockDraft } from '#lib/server/db/drafts.ts';
import { putSheetLinks } from '#lib/server/db/sheet-links.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { sendReferral, type Sent } from './send-referral.ts';

/** The sheets a person may print after sending; who is not safe gets none that says more than who calls. */
export function sheetsFor(paper: ReferralFacts['paper']): readonly ('receipt' | 'first-steps')[] {
	if (paper === 'none') return [];
	return paper === 'neutral' ? ['receipt'] : ['receipt', 'first-steps'];
}

/** The unguessable part of a sheet's address: made again from the draft, so that no row holds it. */
export function sheetToken(secret: Buffer, draftId: string, sheet: string): string {
	return createHmac('sha256', secret).update(`sheet ${draftId} ${sheet}`).digest('base64url');
}

export interface SendingDraft {
	secret: Buffer;
	draftId: string;
	siteId: string;
	kioskId: string | null;
	staffId: string | null;
	language: string;
	answers: Answers;
	at: Date;
}

/** Sends what a draft holds, erases its answers and opens the links to its sheets, in one transaction. */
export async function sendDraft(
	db: Database,
	draft: SendingDraft,
): Promise<Sent | { ok: false; why: 'draft-gone' }> {
	return db.transaction().execute(async (trx) => {
		const locked = await lockDraft(trx, draft.draftId);
		if (!locked) return { ok: false, why: 'draft-gone' } as const;
		const sent = await sendReferral(trx, {
			referralId: draft.draftId,
			siteId: draft.siteId,
			kioskId: draft.kioskId,
			enteredBy: draft.staffId,
			language: draft.language,
			answers: draft.answers,
			at: draft.at,
		});
		if (!sent.ok || sent.again) return sent;
		await eraseSentAnswers(trx, draft.draftId, draft.at);
		await openSheets(trx, draft, sent.facts, locked.expiresAt);
		return sent;
	});
}

/** Opens the links to what a person may print after sending, until the draft ends. */
export async function openSheets(
	trx: Database,
	{ secret, draftId }: Pick<SendingDraft, 'secret' | 'draftId'>,
	{ paper }: Pick<ReferralFacts, 'paper'>,
	expiresAt: Date,
): Promise<void> {
	await putSheetLinks(
		trx,
		sheetsFor(paper).map((sheet) => ({
			tokenHash: tokenHash(sheetToken(secret, draftId, sheet)),
			draftId,
			sheet,
			expiresAt,
		})),
	);
}
