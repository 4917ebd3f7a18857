import type { Database } from '#lib/server/db/connection.ts';
import { hubEnrolment } from '#lib/server/db/hub-enrolment.ts';
import { countSites } from '#lib/server/db/sites.ts';
import type { HubGateway } from '#lib/server/gateways/hub/hub-gateway.ts';
import { newToken, tokenHash } from '#lib/server/one-time-tokens.ts';
import { takeDirectory, takeEnrolment } from './take-from-hub.ts';

interface Enrolling {
	hub: HubGateway;
	/** The code at the end of the kiosk's one-time address. */
	code: string;
	/** The id of HUB_PUBLIC_KEY. */
	key: string;
	at: Date;
}

type Enrolled =
	| { ok: true; kiosk: string; site: string; directory: boolean }
	/** The folder holds a house; or the hub refused, or could not be reached, with this code. */
	| { ok: false; why: 'house' }
	| { ok: false; why: 'refused' | 'away'; code: string };

/** An answer may be lost on the way; the hub gives it again to the same machine. */
const tries = 3;

/** Makes this machine the edge of the kiosk whose one-time address it was given, and fetches all it needs to start. */
export async function enrolAtHub(db: Database, { hub, code, key, at }: Enrolling): Promise<Enrolled> {
	if (!(await hubEnrolment(db)) && (await countSites(db)) > 0) return { ok: false, why: 'house' };
	const deviceToken = newToken();
	const asked = { code, tokenHash: tokenHash(deviceToken).toString('base64url'), key };
	let answered = await hub.enrol(asked);
	for (let tried = 1; tried < tries && !answered.ok && answered.why === 'away'; tried += 1) {
		answered = await hub.enrol(asked);
	}
	if (!answered.ok) return { ok: false, why: answered.why, code: answered.code };
	const told = answered.value;
	await takeEnrolment(db, { told, deviceToken, at });
	const directory = await hub.copy(deviceToken, 'directory');
	if (directory.ok) await takeDirectory(db, directory.value);
	const site = String(told.site['site']?.[0]?.['name'] ?? '');
	return { ok: true, kiosk: told.kiosk.name, site, directory: directory.ok };
}
