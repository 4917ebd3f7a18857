import { keepSettings, requireSettings } from '#lib/server/web/kiosk-settings.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { settings } = await requireSettings(event);
	return { pxPerMm: settings.pxPerMm };
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		return keepSettings(event, { pxPerMm: Number(valueOf(submitted, 'pxPerMm')) });
	},
};
