import { text } from '@sveltejs/kit';
import { kioskMark } from '#lib/server/web/kiosk.ts';
import { placeIfKnown } from '#lib/server/web/place.ts';
import type { RequestHandler } from './$types';

/** Says, to the first screen of a kiosk, what that screen would show now; another answer is worth a reload. */
export const GET: RequestHandler = async (event) => {
	const { kiosk } = event.locals;
	if (!kiosk || event.locals.kioskUnknown) return text('none', { status: kiosk ? 503 : 404 });
	return text(kioskMark(kiosk, (await placeIfKnown(event))?.site));
};
