import { deviceTokenOf } from '#lib/server/web/kiosk.ts';
import { application } from '#lib/server/web/application.ts';
import { expectKiosk } from '#lib/server/use-cases/expect-kiosk.ts';
import type { RequestHandler } from './$types';

/** The program that starts a kiosk's browser asks here for the address to open (`kiosk setup`). */
export const POST: RequestHandler = async (event) => {
	const { db, secret } = application();
	const deviceToken = deviceTokenOf(event);
	const token = deviceToken && (await expectKiosk(db, { secret, deviceToken, at: new Date() }));
	if (!token) return new Response('This device is no kiosk here. Enrol it again.\n', { status: 403 });
	return new Response(`${event.url.origin}/kiosk/arrive/${token}\n`);
};
