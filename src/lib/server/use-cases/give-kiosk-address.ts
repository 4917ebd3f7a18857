import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putKioskAddress, type KioskKey } from '#lib/server/db/kiosks.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';

type Given = { ok: true; token: string } | { ok: false; why: 'not-allowed' };

/**
 * Gives a kiosk a new one-time address, for another screen or one that was revoked; an address given before no
 * longer works. The screen that it has stays the kiosk until somebody opens the new address.
 */
export async function giveKioskAddress(
	db: Database,
	{ acting, ...kiosk }: KioskKey & { acting: Acting },
): Promise<Given> {
	const token = newToken();
	const done = mayRun(acting, kiosk.siteId) && (await putKioskAddress(db, kiosk, tokenHash(token)));
	return done ? { ok: true, token } : { ok: false, why: 'not-allowed' };
}
