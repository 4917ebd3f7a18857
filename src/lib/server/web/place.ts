import type { RequestEvent } from '@sveltejs/kit';
import { siteById } from '#lib/server/db/sites.ts';
import { application } from './application.ts';
import { readKiosk } from './draft-session.ts';

/** Where this browser stands: at a kiosk of a site, or at home with the house's first site. */
export async function readPlace(event: RequestEvent) {
	const { db, firstSiteId } = application();
	const kiosk = await readKiosk(event);
	const site = await siteById(db, kiosk?.siteId ?? firstSiteId);
	if (!site) throw new Error('a kiosk without its site');
	return { kioskId: kiosk?.id ?? null, site };
}
