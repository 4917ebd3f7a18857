import { wordsOf } from '#lib/i18n/catalogue.ts';
import { handOf } from '#lib/server/web/hand.ts';
import { pinPath, requireSettings, settingsLanguage } from '#lib/server/web/kiosk-settings.ts';
import type { LayoutServerLoad } from './$types';

const namespaces = ['common', 'errors', 'keyboard', 'team'];

export const load: LayoutServerLoad = async (event) => {
	const { locals, url } = event;
	const open = url.pathname !== pinPath;
	if (open) await requireSettings(event);
	else locals.language = settingsLanguage(event);
	const { language } = locals;
	return { language, words: wordsOf(language, namespaces), hand: handOf(event), open };
};
