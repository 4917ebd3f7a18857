import { ownPath } from '#lib/domain/own-path.ts';
import { readPlace } from '#lib/server/web/place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	...(await readPlace(event)),
	at: ownPath(event.url.searchParams.get('at')),
});
