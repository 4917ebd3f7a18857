import { requireSheet } from '#lib/server/web/sheet-request.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => requireSheet(event, event.params.token);
