import type { RequestEvent } from '@sveltejs/kit';

/** The one-time address to open on the screen that is to be a kiosk. */
export function enrolmentAddress({ url }: Pick<RequestEvent, 'url'>, token: string): string {
	return `${url.origin}/kiosk/enrol/${token}`;
}
