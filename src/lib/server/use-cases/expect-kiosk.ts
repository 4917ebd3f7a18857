import type { Database } from '#lib/server/db/connection.ts';
import { putArrival } from '#lib/server/db/kiosk-arrivals.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { seal } from '#lib/server/seal.ts';

export const arrivalPurpose = 'kiosk arrival';

/** Seconds from asking for the address to opening it: a browser starts slowly on a small computer. */
export const arrivalSeconds = 120;

/**
 * A one-time address's token by which a kiosk's fresh browser takes up its device again; null when the device
 * is none of ours or was revoked. The token carries the device sealed, because only its hash is kept here.
 */
export async function expectKiosk(
	db: Database,
	{ secret, deviceToken, at }: { secret: Buffer; deviceToken: string; at: Date },
): Promise<string | null> {
	const until = at.getTime() + arrivalSeconds * 1000;
	const token = seal(secret, arrivalPurpose, '', `${String(until)} ${deviceToken}`).toString('base64url');
	const expected = await putArrival(db, {
		deviceHash: tokenHash(deviceToken),
		arrivalHash: tokenHash(token),
	});
	return expected ? token : null;
}
