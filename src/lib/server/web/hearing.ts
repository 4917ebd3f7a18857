import type { RequestEvent } from '@sveltejs/kit';
import { hearingFrom, hearingText, type Hearing } from '#lib/domain/hearing.ts';

const hearingCookie = 'porchlight_hearing';

/** Whether and how this visit's pages are read aloud. */
export function readHearing(event: RequestEvent): Hearing {
	return hearingFrom(event.cookies.get(hearingCookie) ?? '');
}

/** Keeps it for as long as the browser is open, and no longer. */
export function rememberHearing(event: RequestEvent, hearing: Hearing): void {
	const secure = event.url.protocol === 'https:';
	event.cookies.set(hearingCookie, hearingText(hearing), {
		path: '/',
		httpOnly: true,
		sameSite: 'strict',
		secure,
	});
}

/** At every end the next person begins in silence. */
export function forgetHearing(event: RequestEvent): void {
	event.cookies.delete(hearingCookie, { path: '/' });
}
