import { pinDigits } from '#lib/domain/kiosk.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { pinHashOf } from '#lib/server/db/kiosks.ts';
import { countAttempt, forgetAttempts } from '#lib/server/db/rates.ts';
import { isPassword } from '#lib/server/passwords.ts';

/** A million PINs, five tries in a quarter of an hour, twenty a day: who guesses is there for a long time. */
const limits = [
	{ purpose: 'kiosk-pin', limit: 5, windowSeconds: 15 * 60 },
	{ purpose: 'kiosk-pin-day', limit: 20, windowSeconds: 24 * 60 * 60 },
] as const;

interface Opening {
	secret: Buffer;
	kioskId: string;
	/** As it was typed. */
	pin: string;
	at: Date;
}

type Opened = { ok: true; pinHash: string } | { ok: false; why: 'pin-not-right' | 'try-later' | 'no-pin' };

/**
 * Opens the settings of a kiosk to who knows its PIN. Every try counts before it is looked at, so that many at
 * once are not more; the right one ends the count.
 */
export async function openKioskSettings(db: Database, opening: Opening): Promise<Opened> {
	const { secret, kioskId, pin, at } = opening;
	const pinHash = await pinHashOf(db, kioskId);
	if (!pinHash) return { ok: false, why: 'no-pin' };
	for (const limit of limits) {
		const { allowed } = await countAttempt(db, { secret, whom: [kioskId], at, ...limit });
		if (!allowed) return { ok: false, why: 'try-later' };
	}
	if (!(await isPassword(pinDigits(pin), pinHash))) return { ok: false, why: 'pin-not-right' };
	for (const { purpose } of limits) await forgetAttempts(db, { secret, purpose, whom: [kioskId] });
	return { ok: true, pinHash };
}
