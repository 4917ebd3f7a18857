import { v7 as uuidv7 } from 'uuid';
import { edgeHandoffJson, handoffVersion } from '#lib/domain/handoff.ts';
import { firstMissing } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { toReferral } from '#lib/domain/interview/to-referral.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { eraseSentAnswers, lockDraft } from '#lib/server/db/drafts.ts';
import { useUpReference } from '#lib/server/db/hub-enrolment.ts';
import { putInOutbox } from '#lib/server/db/outbox.ts';
import { putSealedReferral } from '#lib/server/db/sealed-referrals.ts';
import type { HubPublicKey } from '#lib/server/hub-key.ts';
import { sealForHub } from '#lib/server/hub-seal.ts';
import { newReference } from '#lib/server/new-reference.ts';
import { sealSent } from './read-sent.ts';
import { openSheets, type SendingDraft } from './send-draft.ts';

type SentSealed =
	| { ok: true; again: boolean }
	| { ok: false; why: 'incomplete'; question: string }
	| { ok: false; why: 'draft-gone' };

/**
 * Sends what a draft holds from an edge: sealed to the hub's key before anything of it is written, left in the
 * outbox, and its sheets opened, in one transaction. Sent twice, it is one referral.
 */
export function sendSealedDraft(
	db: Database,
	draft: Omit<SendingDraft, 'siteId' | 'kioskId' | 'staffId'> & { hubKey: HubPublicKey },
): Promise<SentSealed> {
	return db.transaction().execute(async (trx): Promise<SentSealed> => {
		const { secret, draftId, language, at, hubKey } = draft;
		const locked = await lockDraft(trx, draftId);
		if (!locked) return { ok: false, why: 'draft-gone' };
		if (locked.sentAt) return { ok: true, again: true };
		const missing = firstMissing(questions, draft.answers);
		if (missing) return { ok: false, why: 'incomplete', question: missing.id };
		const facts = toReferral(draft.answers);
		const { answers } = facts;
		// All used up, after months without a network: the hub gives another where this one is taken there.
		const reference = (await useUpReference(trx)) ?? newReference();
		const json = edgeHandoffJson({ language, answers, reference, sentAt: at });
		const sealed = await sealForHub(hubKey, { id: draftId, version: handoffVersion }, json);
		await putSealedReferral(trx, { ...sealed, id: draftId, at });
		await putInOutbox(trx, { id: uuidv7(), topic: 'referral-sealed', subjectId: draftId, at });
		await eraseSentAnswers(trx, draftId, at, sealSent(secret, draftId, { reference, answers }));
		await openSheets(trx, draft, facts, locked.expiresAt);
		return { ok: true, again: false };
	});
}
