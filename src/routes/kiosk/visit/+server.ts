import { prolongVisit } from '#lib/server/use-cases/prolong-visit.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import { rememberScreen } from '#lib/server/web/visit-choices.ts';
import { endVisit, isInVisit } from '#lib/server/web/visit.ts';
import type { RequestHandler } from './$types';

/** "I'm still here": what the person has answered is kept for longer. They may also hide their screen, or show it. */
export const POST: RequestHandler = async (event) => {
	const { kiosk } = event.locals;
	if (kiosk && isInVisit(event)) {
		await prolongVisit(application().db, { kioskId: kiosk.id, at: new Date() });
		const said = event.request.headers.has('content-type') ? await readSubmitted(event) : {};
		const screen = (['hidden', 'shown'] as const).find((one) => one === valueOf(said, 'screen'));
		if (screen) rememberScreen(event, screen);
	}
	return new Response(null, { status: 204 });
};

/** The end of a visit, however it came; asked again, it changes nothing. */
export const DELETE: RequestHandler = async (event) => {
	// An answer that comes late ends no visit that has begun meanwhile.
	if (!event.locals.kiosk || isInVisit(event)) await endVisit(event);
	return new Response(null, { status: 204 });
};
