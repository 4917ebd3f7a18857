import { fail, redirect } from '@sveltejs/kit';
import { openKioskSettings } from '#lib/server/use-cases/open-kiosk-settings.ts';
import { application } from '#lib/server/web/application.ts';
import { valueOf } from '#lib/server/web/form.ts';
import { rememberSettings, settingsLanguage, settingsPath } from '#lib/server/web/kiosk-settings.ts';
import { readSecretForm } from '#lib/server/web/secret-form.ts';
import { teamLanguages } from '#lib/i18n/languages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.kiosk) redirect(303, '/kiosk');
	return { languages: teamLanguages };
};

export const actions: Actions = {
	default: async (event) => {
		const { kiosk } = event.locals;
		if (!kiosk) redirect(303, '/kiosk');
		const { db, secret } = application();
		const pin = valueOf(await readSecretForm(event), 'pin');
		const opened = await openKioskSettings(db, { secret, kioskId: kiosk.id, pin, at: new Date() });
		if (!opened.ok) {
			return fail(opened.why === 'try-later' ? 429 : 400, { errors: [{ field: 'pin', code: opened.why }] });
		}
		rememberSettings(event, kiosk, opened.pinHash, settingsLanguage(event));
		redirect(303, settingsPath);
	},
};
