import type { RequestEvent } from '@sveltejs/kit';
import { isDatabaseAway } from '#lib/server/db/connection.ts';
import { countAttempt } from '#lib/server/db/rates.ts';
import { application } from './application.ts';

const windowSeconds = 60 * 60;
/** A home sends a few; a kiosk with 30 people an hour, each sending twice, is far below its own limit. */
const limits = { address: 20, kiosk: 300, staff: 300 };

interface Sender {
	kioskId: string | null;
	staffId: string | null;
}

/** Counts one sending from this place; false when there were too many within the hour. */
export async function maySend(event: RequestEvent, { kioskId, staffId }: Sender): Promise<boolean> {
	const { db, secret } = application();
	const place = staffId ? 'staff' : kioskId ? 'kiosk' : 'address';
	const whom = [place, staffId ?? kioskId ?? event.getClientAddress()];
	const at = new Date();
	const attempt = { secret, purpose: 'send', whom, limit: limits[place], windowSeconds, at };
	return (await countAttempt(db, attempt)).allowed;
}

/** A clinic hands over a few a day; an edge that was cut off for weeks hands over all of them at once. */
const handoffLimits = { partner: 300, edge: 3000 };

/** Counts one handoff of a partner or an edge. */
export function mayHandOver(
	senderId: string,
	kind: keyof typeof handoffLimits,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
	const { db, secret } = application();
	const limit = handoffLimits[kind];
	return countAttempt(db, {
		secret,
		purpose: 'handoff',
		whom: [senderId],
		limit,
		windowSeconds,
		at: new Date(),
	});
}

/** A contact once a minute, and now and then a copy of what has changed; sounds of twelve languages within an hour. */
const touchLimits = { contact: 240, sound: 30_000 };

/** Counts one contact of an edge, or one sound for it. */
export function mayStayInTouch(
	edgeId: string,
	calling: keyof typeof touchLimits,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
	const { db, secret } = application();
	const limit = touchLimits[calling];
	return countAttempt(db, {
		secret,
		purpose: calling,
		whom: [edgeId],
		limit,
		windowSeconds,
		at: new Date(),
	});
}

/** Keys cannot be guessed; this keeps those who try from being any trouble. */
const knockLimit = 120;

/** Counts one program that showed no key known here. */
export function mayKnock(event: RequestEvent): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
	const { db, secret } = application();
	const whom = [event.getClientAddress()];
	return countAttempt(db, {
		secret,
		purpose: 'knock',
		whom,
		limit: knockLimit,
		windowSeconds,
		at: new Date(),
	});
}

/** A page has some sixty sentences and a journey fifteen pages; a kiosk has many people an hour. */
const spokenLimits = { address: 6000, kiosk: 60_000 };

/** Counts one sentence asked for from this place. Who listens goes on listening while the database is away. */
export async function mayBeSpokenTo(
	event: RequestEvent,
): Promise<{ allowed: boolean; retryAfterSeconds: number }> {
	const { db, secret } = application();
	try {
		const { kiosk } = event.locals;
		const place = kiosk ? 'kiosk' : 'address';
		const whom = [place, kiosk?.id ?? event.getClientAddress()];
		const limit = spokenLimits[place];
		return await countAttempt(db, { secret, purpose: 'speech', whom, limit, windowSeconds, at: new Date() });
	} catch (error) {
		if (isDatabaseAway(error)) return { allowed: true, retryAfterSeconds: 0 };
		throw error;
	}
}

/** A journey has some twelve questions, each said twice or thrice; each costs whoever pays the recogniser. */
const spokenAnswerLimits = { address: 120, kiosk: 1200, staff: 1200 };

/** Counts one spoken answer from this place; false when there were too many within the hour. */
export async function mayBeHeard(event: RequestEvent, { kioskId, staffId }: Sender): Promise<boolean> {
	const { db, secret } = application();
	const place = staffId ? 'staff' : kioskId ? 'kiosk' : 'address';
	const whom = [place, staffId ?? kioskId ?? event.getClientAddress()];
	const limit = spokenAnswerLimits[place];
	return (await countAttempt(db, { secret, purpose: 'hearing', whom, limit, windowSeconds, at: new Date() }))
		.allowed;
}
