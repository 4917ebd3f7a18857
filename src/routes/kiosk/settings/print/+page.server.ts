import { requireSettings } from '#lib/server/web/kiosk-settings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	name: (await requireSettings(event)).name,
	at: new Date(),
});
