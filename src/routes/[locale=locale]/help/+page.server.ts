import { readPlace } from '#lib/server/web/place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => readPlace(event);
