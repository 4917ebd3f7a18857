import { requireSettings } from '#lib/server/web/kiosk-settings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { name } = await requireSettings(event);
	return { name, saved: event.url.searchParams.has('saved') };
};
