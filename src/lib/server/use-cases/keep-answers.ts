import type { Answers } from '#lib/domain/interview/question.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putAnswers } from '#lib/server/db/drafts.ts';
import { seal, unseal } from '#lib/server/seal.ts';

const purpose = 'draft';
const kioskMinutes = 30;
const homeMinutes = 24 * 60;

/** When a draft is forgotten: 30 minutes after the last answer at a kiosk, 24 hours at home. */
export function draftExpiry(kioskId: string | null, at: Date): Date {
	return new Date(at.getTime() + (kioskId ? kioskMinutes : homeMinutes) * 60_000);
}

export function sealAnswers(secret: Buffer, draftId: string, answers: Answers): Buffer {
	return seal(secret, purpose, draftId, JSON.stringify(answers));
}

/** The answers of a draft; null when they were sealed with another secret. */
export function openAnswers(secret: Buffer, draftId: string, sealed: Buffer): Answers | null {
	const text = unseal(secret, purpose, draftId, sealed);
	return text === null ? null : (JSON.parse(text) as Answers);
}

interface Keeping {
	secret: Buffer;
	draftId: string;
	kioskId: string | null;
	answers: Answers;
	at: Date;
}

/** Keeps what was answered so far, sealed; false when the draft is sent or gone. */
export function keepAnswers(db: Database, keeping: Keeping): Promise<boolean> {
	const { secret, draftId, kioskId, answers, at } = keeping;
	const sealed = sealAnswers(secret, draftId, answers);
	return putAnswers(db, { id: draftId, sealed, expiresAt: draftExpiry(kioskId, at) });
}
