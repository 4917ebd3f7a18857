import { mayRun, type Acting } from '#lib/domain/staff.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putKioskName, type KioskKey } from '#lib/server/db/kiosks.ts';

interface Renaming extends KioskKey {
	acting: Acting;
	name: string;
}

type Renamed = { ok: true } | { ok: false; why: 'not-allowed' };

/** Changes what the team calls a kiosk. */
export async function renameKiosk(db: Database, { acting, name, ...kiosk }: Renaming): Promise<Renamed> {
	const done = mayRun(acting, kiosk.siteId) && (await putKioskName(db, kiosk, name));
	return done ? { ok: true } : { ok: false, why: 'not-allowed' };
}
