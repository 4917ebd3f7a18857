import type { RequestEvent } from '@sveltejs/kit';
import { countAttempt } from '#lib/server/db/rates.ts';
import { application } from './application.ts';

const hour = 60 * 60;
/** A home sends a few; a kiosk with 30 people an hour, each sending twice, is far below its own limit. */
const limits = { home: 20, kiosk: 300 };

/** Counts one sending from this place; false when there were too many within the hour. */
export async function mayContinue(event: RequestEvent, purpose: 'send', kioskId: string | null) {
	const { db, secret } = application();
	const whom = kioskId ? ['kiosk', kioskId] : ['address', event.getClientAddress()];
	const limit = kioskId ? limits.kiosk : limits.home;
	const counted = await countAttempt(db, { secret, purpose, whom, limit, windowSeconds: hour, at: new Date() });
	return counted.allowed;
}
