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
