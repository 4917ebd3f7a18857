import { v7 as uuidv7 } from 'uuid';
import { firstMissing } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import type { Answers } from '#lib/domain/interview/question.ts';
import { toReferral, type ReferralFacts } from '#lib/domain/interview/to-referral.ts';
import { startingLevel } from '#lib/domain/need.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putConsent } from '#lib/server/db/consents.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { putInOutbox } from '#lib/server/db/outbox.ts';
import { isReserved, useUpReserved } from '#lib/server/db/reserved-references.ts';
import { inTransaction } from '#lib/server/db/transaction.ts';
import { putCase, putFirstNeeds, putReferral, sentReferral } from '#lib/server/db/referrals.ts';
import { newReference } from '#lib/server/new-reference.ts';

interface Sending {
	/** Made when the interview began; sent twice, it is one referral. */
	referralId: string;
	siteId: string;
	kioskId: string | null;
	/** The member of staff who entered it for a caller. */
	enteredBy: string | null;
	/** The partner whose program handed it over. */
	partnerId?: string | null;
	/** The reference that an edge has printed already. */
	printed?: string;
	language: string;
	answers: Answers;
	at: Date;
}

export type Sent =
	| { ok: true; caseId: string; reference: string; facts: ReferralFacts; again: boolean }
	| { ok: false; why: 'incomplete'; question: string };

/** Sends a referral: referral, case, needs, consent, event and outbox row, all or nothing, and only once. */
export async function sendReferral(db: Database, sending: Sending): Promise<Sent> {
	const missing = firstMissing(questions, sending.answers);
	if (missing) return { ok: false, why: 'incomplete', question: missing.id };
	const facts = toReferral(sending.answers);
	return inTransaction(db, async (trx) => {
		const { referralId, siteId, kioskId, enteredBy, partnerId = null, language, at } = sending;
		const { answers } = facts;
		const referral = {
			id: referralId,
			siteId,
			kioskId,
			enteredBy,
			partnerId,
			door: answers.door,
			language,
			answers,
			at,
		};
		if (!(await putReferral(trx, referral))) {
			const sent = await sentReferral(trx, referralId);
			if (!sent) throw new Error('a referral without its case');
			return { ok: true, caseId: sent.caseId, reference: sent.reference, facts, again: true };
		}
		const { caseId, reference } = await openCase(trx, sending, facts);
		return { ok: true, caseId, reference, facts, again: false };
	});
}

async function openCase(trx: Database, sending: Sending, facts: ReferralFacts) {
	const { referralId, siteId, enteredBy, printed, language, at } = sending;
	const { personName, unsafe } = facts;
	const caseId = uuidv7();
	if (printed !== undefined) await useUpReserved(trx, printed);
	let reference = printed ?? (await freeReference(trx));
	const file = () => ({ id: caseId, referralId, siteId, reference, personName, language, unsafe, at });
	while (!(await putCase(trx, file()))) reference = await freeReference(trx);
	const needs = facts.needs.map((code) => ({
		id: uuidv7(),
		levelId: uuidv7(),
		code,
		level: startingLevel(code),
	}));
	await putFirstNeeds(trx, caseId, needs, at);
	await putConsent(trx, {
		id: uuidv7(),
		caseId,
		topic: 'keep-and-contact',
		given: facts.agreed,
		givenBy: facts.agreedBy,
		staffId: enteredBy,
		at,
	});
	await putEvent(trx, { id: uuidv7(), caseId, kind: 'referral-sent', staffId: enteredBy, at });
	if (printed !== undefined && printed !== reference) {
		const details = { printed };
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'reference-replaced', staffId: null, details, at });
	}
	await putInOutbox(trx, { id: uuidv7(), topic: 'case-opened', subjectId: caseId, at });
	return { caseId, reference };
}

/** A reference that stands on no edge's paper; whether a case has it shows when it is put. */
async function freeReference(db: Database): Promise<string> {
	const reference = newReference();
	return (await isReserved(db, reference)) ? freeReference(db) : reference;
}
