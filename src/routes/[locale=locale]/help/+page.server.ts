import { readPlace } from '#lib/server/web/place.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = (event) => readPlace(event);
