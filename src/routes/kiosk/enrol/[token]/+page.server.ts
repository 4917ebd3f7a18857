import { error, redirect } from '@sveltejs/kit';
import { siteAwaitingKiosk } from '#lib/server/db/kiosk-devices.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { enrolKiosk } from '#lib/server/use-cases/enrol-kiosk.ts';
import { application } from '#lib/server/web/application.ts';
import { rememberKiosk } from '#lib/server/web/kiosk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const site = await siteAwaitingKiosk(application().db, tokenHash(event.params.token));
	if (!site) error(404, { message: 'not-found', code: 'not-found', language: event.locals.language });
	return { site, language: event.locals.language };
};

export const actions: Actions = {
	default: async (event) => {
		const enrolled = await enrolKiosk(application().db, { token: event.params.token, at: new Date() });
		if (!enrolled.ok)
			error(404, { message: 'not-found', code: 'not-found', language: event.locals.language });
		rememberKiosk(event, enrolled.deviceToken);
		redirect(303, '/kiosk');
	},
};
