import { createHash, timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { secondPartOf, type SecondPart } from '#lib/domain/coming-back.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseByReference, putReturnVisit } from '#lib/server/db/return-visits.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

/** As long as a draft at a kiosk, also at home: what is shown is not being written, and may be looked up again. */
const visitMs = 30 * 60 * 1000;

/** When what somebody came back to ends by itself. */
export function returnVisitExpiry(at: Date): Date {
	return new Date(at.getTime() + visitMs);
}

interface Showing {
	reference: string;
	/** What was asked for besides, and what was typed. */
	asked: SecondPart;
	second: string;
	kioskId: string | null;
	at: Date;
}

type Shown = { ok: true; token: string } | { ok: false; why: 'not-found' };

/** No second part is this, so that a reference nobody has costs the same comparison. */
const nobodys = 'nobody';

/**
 * Opens a request to whoever shows its reference and the second part. A wrong reference, a wrong second part and a
 * request that has none get one answer, after the same work: one look into the same rows, one comparison.
 */
export async function openReturnVisit(db: Database, showing: Showing): Promise<Shown> {
	const { reference, asked, second, kioskId, at } = showing;
	const found = await caseByReference(db, reference);
	const answers = found?.answers ?? { door: 'self' as const };
	const right = secondPartOf(asked, answers, found?.birthYear ?? null);
	const same = timingSafeEqual(digest(second), digest(right ?? nobodys));
	if (!found || right === null || !same) return { ok: false, why: 'not-found' };
	const token = newToken();
	const visit = { id: uuidv7(), tokenHash: tokenHash(token), caseId: found.id, kioskId };
	await putReturnVisit(db, { ...visit, expiresAt: returnVisitExpiry(at) });
	return { ok: true, token };
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
