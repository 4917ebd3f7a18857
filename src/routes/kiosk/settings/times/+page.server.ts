import { keepSettings, requireSettings } from '#lib/server/web/kiosk-settings.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { idleSeconds, warningSeconds, emptySeconds, secondPressMs } = (await requireSettings(event))
		.settings;
	return { idleSeconds, warningSeconds, emptySeconds, secondPressMs };
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const number = (name: string) => Number(valueOf(submitted, name));
		return keepSettings(event, {
			idleSeconds: number('idleSeconds'),
			warningSeconds: number('warningSeconds'),
			emptySeconds: number('emptySeconds'),
			secondPressMs: number('secondPressMs'),
		});
	},
};
