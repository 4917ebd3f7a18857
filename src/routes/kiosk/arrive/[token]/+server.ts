import { error, redirect } from '@sveltejs/kit';
import { application } from '#lib/server/web/application.ts';
import { rememberKiosk } from '#lib/server/web/kiosk.ts';
import { attractPath } from '#lib/server/web/visit.ts';
import { arriveAsKiosk } from '#lib/server/use-cases/arrive-as-kiosk.ts';
import type { RequestHandler } from './$types';

/** Opened once by a kiosk's fresh browser, which is this kiosk from then on. */
export const GET: RequestHandler = async (event) => {
	const { db, secret } = application();
	const deviceToken = await arriveAsKiosk(db, { secret, token: event.params.token, at: new Date() });
	if (!deviceToken) error(404, { message: 'not-found', code: 'not-found', language: event.locals.language });
	rememberKiosk(event, deviceToken);
	redirect(303, attractPath);
};
