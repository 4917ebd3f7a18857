import type { RequestEvent } from '@sveltejs/kit';
import { siteById } from '#lib/server/db/sites.ts';
import { application } from './application.ts';

/** Where this browser stands: at a kiosk of a site, or at home with the house's first site. */
export async function readPlace(event: RequestEvent) {
	const { db, firstSiteId } = application();
	// Only an answer counts here: a kiosk taken for a home would keep answers for a day.
	if (event.locals.kioskUnknown) throw event.locals.kioskUnknown;
	const { kiosk } = event.locals;
	const site = await siteById(db, kiosk?.siteId ?? firstSiteId);
	if (!site) throw new Error('a kiosk without its site');
	return { kioskId: kiosk?.id ?? null, site };
}

/** The same for a page that can do without it, also while the database is away. */
export async function placeIfKnown(event: RequestEvent) {
	return readPlace(event).catch(() => undefined);
}
