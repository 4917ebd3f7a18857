import type { Database } from '#lib/server/db/connection.ts';
import { useUpArrival } from '#lib/server/db/kiosk-arrivals.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { unseal } from '#lib/server/seal.ts';
import { arrivalPurpose } from './expect-kiosk.ts';

/** The device's token for the browser that opened the address in time and first; null for any other. */
export async function arriveAsKiosk(
	db: Database,
	{ secret, token, at }: { secret: Buffer; token: string; at: Date },
): Promise<string | null> {
	const [until = '', deviceToken = ''] =
		unseal(secret, arrivalPurpose, '', Buffer.from(token, 'base64url'))?.split(' ') ?? [];
	if (!deviceToken || at.getTime() > Number(until)) return null;
	return (await useUpArrival(db, tokenHash(token))) ? deviceToken : null;
}
