import { gainOf, hearingChoices } from '#lib/domain/hearing.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import { signUtterance } from '#lib/server/speech-signature.ts';
import { application } from '#lib/server/web/application.ts';
import { keepSettings, requireSettings } from '#lib/server/web/kiosk-settings.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { loudness, headset } = (await requireSettings(event)).settings;
	const { language } = event.locals;
	const { secret, speech } = application();
	const text = translator(language)('common:start.title');
	const speaks = isLanguageCode(language) && speech.speaks(language);
	const utterance = speaks ? { language, text, personal: false } : null;
	return {
		loudness,
		headset,
		steps: hearingChoices.loudness.map((choice, index) => ({
			step: index + 1,
			choice,
			gain: gainOf(choice),
		})),
		/** What a try-out says after its chime, where there is a voice. */
		line: utterance && { ...utterance, private: false, signature: signUtterance(secret, utterance) },
	};
};

export const actions: Actions = {
	default: async (event) => {
		const submitted = await readSubmitted(event);
		const loudness = Number(valueOf(submitted, 'loudness'));
		return keepSettings(event, { loudness, headset: valueOf(submitted, 'headset') === 'yes' });
	},
};
