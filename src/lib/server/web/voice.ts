import type { RequestEvent } from '@sveltejs/kit';
import type { PageVoice } from '#lib/domain/hearing.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import { application } from './application.ts';
import { readHearing } from './hearing.ts';

/** How this page can be heard. */
export function voiceOf(event: RequestEvent): PageVoice {
	const { language } = event.locals;
	const available = isLanguageCode(language) && application().speech.speaks(language);
	return { available, ...readHearing(event) };
}
