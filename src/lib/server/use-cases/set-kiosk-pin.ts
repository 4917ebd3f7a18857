import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putKioskPin, type KioskKey } from '#lib/server/db/kiosks.ts';
import { hashPassword } from '#lib/server/passwords.ts';

interface Setting extends KioskKey {
	acting: Acting;
	pin: string;
}

type Set = { ok: true } | { ok: false; why: 'not-allowed' };

/** Sets the PIN of a kiosk's settings; whoever has them open by the one before has to type the new one. */
export async function setKioskPin(db: Database, { acting, pin, ...kiosk }: Setting): Promise<Set> {
	// The slow hash is not done for who may not.
	if (!mayRun(acting, kiosk.siteId)) return { ok: false, why: 'not-allowed' };
	const done = await putKioskPin(db, kiosk, await hashPassword(pin));
	return done ? { ok: true } : { ok: false, why: 'not-allowed' };
}
