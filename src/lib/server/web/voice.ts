import type { RequestEvent } from '@sveltejs/kit';
import type { PageVoice } from '#lib/domain/hearing.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import { application } from './application.ts';
import { offerWords } from './keypad-words.ts';
import { signedLine } from './signed-line.ts';
import { readHeadset, readHearing } from './visit-choices.ts';

/** How this page can be heard. */
export function voiceOf(event: RequestEvent): PageVoice {
	const { language } = event.locals;
	const hearing = readHearing(event);
	const available = isLanguageCode(language) && application().speech.speaks(language);
	// On the first pages of all, where somebody begins.
	const beginning = ['/kiosk', `/${language}`].includes(event.url.pathname) && hearing.voice === 'off';
	const offer =
		available && beginning
			? offerWords(event).map((text) =>
					signedLine({ text, language, personal: false, private: false }, language),
				)
			: [];
	return { available, offer, headset: readHeadset(event), ...hearing };
}
