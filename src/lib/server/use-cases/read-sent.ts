import type { Answers } from '#lib/domain/interview/question.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { sentDraft } from '#lib/server/db/drafts.ts';
import { sentReferral } from '#lib/server/db/referrals.ts';
import { seal, unseal } from '#lib/server/seal.ts';

const purpose = 'sent';

/** What was sent, as far as the sheets that a person takes home say it. */
interface SentContent {
	reference: string;
	answers: Answers;
}

/** What an edge keeps of a referral until the visit ends: under its key in memory, for its own sheets. */
export function sealSent(secret: Buffer, draftId: string, content: SentContent): Buffer {
	return seal(secret, purpose, draftId, JSON.stringify(content));
}

/** What an interview sent and from which site; nothing where it was not sent, or cannot be opened any more. */
export async function readSent(db: Database, { secret, draftId }: { secret: Buffer; draftId: string }) {
	const draft = await sentDraft(db, draftId);
	if (!draft) return undefined;
	const { site, sentAt, sealed } = draft;
	if (sealed) {
		const text = unseal(secret, purpose, draftId, sealed);
		return text === null ? undefined : { ...(JSON.parse(text) as SentContent), sentAt, site, atEdge: true };
	}
	const referral = await sentReferral(db, draftId);
	if (!referral) return undefined;
	const { reference, site: ofCase } = referral;
	return { reference, answers: referral.answers as Answers, sentAt, site: ofCase, atEdge: false };
}
