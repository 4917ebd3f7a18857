import { createHash } from 'node:crypto';
import { v5 as uuidv5 } from 'uuid';
import type { EdgeHandoff, Handoff } from '#lib/domain/handoff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { handoffByKey, holdHandoff, putHandoff } from '#lib/server/db/handoffs.ts';
import { putPartnerUse } from '#lib/server/db/partners.ts';
import { sendReferral } from './send-referral.ts';

/** Who hands over, and the site that their referrals are for. */
interface Sender {
	id: string;
	siteId: string;
}

interface Received {
	ok: true;
	/** The referral's id. */
	id: string;
	reference: string;
	receivedAt: Date;
}

type Receiving = Received | { ok: false; why: 'key-used' };

interface FromPartner {
	partner: Sender;
	key: string;
	handoff: Handoff;
	at: Date;
}

/**
 * Takes a referral from a partner: the same key twice is one referral and one answer, the same key with
 * something else is refused. Made of partner and key, the referral's id holds longer than the key is kept.
 */
export function receiveFromPartner(db: Database, from: FromPartner): Promise<Receiving> {
	const { partner, key, handoff, at } = from;
	const bodyHash = createHash('sha256').update(JSON.stringify(handoff)).digest();
	return once(db, { senderId: partner.id, key, bodyHash, at }, async (trx) => {
		await putPartnerUse(trx, partner.id, at);
		const place = { siteId: partner.siteId, kioskId: null, enteredBy: null, partnerId: partner.id };
		return { referralId: uuidv5(key, partner.id), ...place, ...handoff, at };
	});
}

interface FromEdge {
	edge: Sender;
	/** The referral's id, which is the key too. */
	id: string;
	/** The hash of what was sealed: sent again it is the same to the last byte. */
	bodyHash: Buffer;
	handoff: EdgeHandoff;
	at: Date;
}

const yearMs = 366 * 24 * 60 * 60 * 1000;

/** Takes a referral that an edge had sealed; the reference on its paper stays its own wherever it is free. */
export function receiveFromEdge(db: Database, from: FromEdge): Promise<Receiving> {
	const { edge, id, bodyHash, handoff, at } = from;
	return once(db, { senderId: edge.id, key: id, bodyHash, at }, async () => {
		const { language, answers, reference, sentAt } = handoff;
		// A small machine without a network may not know what time it is.
		const credible = sentAt <= at && sentAt.getTime() > at.getTime() - yearMs;
		const place = { siteId: edge.siteId, kioskId: edge.id, enteredBy: null };
		return { referralId: id, ...place, language, answers, printed: reference, at: credible ? sentAt : at };
	});
}

type Sending = Parameters<typeof sendReferral>[1];

/** Lets one of a key through at a time; the first one is sent, those after it hear what it was told. */
function once(
	db: Database,
	of: { senderId: string; key: string; bodyHash: Buffer; at: Date },
	sending: (trx: Database) => Promise<Sending>,
): Promise<Receiving> {
	return db.transaction().execute(async (trx): Promise<Receiving> => {
		await holdHandoff(trx, of);
		const kept = await handoffByKey(trx, of);
		if (kept && !kept.bodyHash.equals(of.bodyHash)) return { ok: false, why: 'key-used' };
		if (kept) {
			const { referralId, reference, receivedAt } = kept;
			return { ok: true, id: referralId, reference, receivedAt };
		}
		const referral = await sending(trx);
		const sent = await sendReferral(trx, referral);
		if (!sent.ok) throw new Error('a handoff that was read is not complete');
		const { reference } = sent;
		const id = referral.referralId;
		await putHandoff(trx, { ...of, referralId: id, reference, receivedAt: of.at });
		return { ok: true, id, reference, receivedAt: of.at };
	});
}
