import { lookChoices } from '#lib/domain/look.ts';
import { languages } from '#lib/i18n/languages.ts';
import { keepSettings, requireSettings } from '#lib/server/web/kiosk-settings.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { text, languagesFirst } = (await requireSettings(event)).settings;
	return { text, languagesFirst, languages };
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const text = lookChoices.text.find((choice) => choice === valueOf(submitted, 'text'));
		const wanted = submitted['languagesFirst'] ?? [];
		const languagesFirst = wanted.filter((code) => languages.some((language) => language.code === code));
		return keepSettings(event, { ...(text ? { text } : {}), languagesFirst: [...new Set(languagesFirst)] });
	},
};
