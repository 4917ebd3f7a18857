import type { Handle, HandleServerError } from '@sveltejs/kit';
import { isDatabaseAway } from '#lib/server/db/connection.ts';
import { log } from '#lib/server/log.ts';
import { handOf } from './hand.ts';
import { guardOfVisit } from './visit-guard.ts';
import { isForPrograms } from './programs.ts';
import { voiceOf } from './voice.ts';

const codes: Record<number, string> = {
	400: 'not-found',
	403: 'not-from-here',
	404: 'not-found',
	405: 'not-from-here',
	413: 'too-large',
	415: 'not-from-here',
	429: 'too-many',
	503: 'database-away',
};

/** The code of the page that explains a status; `locales/<language>/errors.json` has its words. */
export function codeOfStatus(status: number): string {
	return codes[status] ?? 'unexpected';
}

/** Turns what nobody expected into a plain page with a code; the log gets the route, never the words. */
export const explain: HandleServerError = ({ error, event, status }) => {
	const away = isDatabaseAway(error);
	event.locals.databaseAway = away;
	const code = away ? 'database-away' : codeOfStatus(status);
	if (status >= 500) {
		log.error({
			event: 'request-failed',
			code,
			route: event.route.id ?? '',
			method: event.request.method,
			status,
			request: event.locals.requestId,
			error: error instanceof Error ? error.name : 'unknown',
		});
	}
	const retry = Object.entries(event.locals.submitted ?? {}).flatMap(([name, values]) =>
		values.map((value) => ({ name, value })),
	);
	const { language } = event.locals;
	return {
		message: code,
		code,
		language,
		voice: voiceOf(event),
		...(event.url.pathname.startsWith('/team') ? {} : { hand: handOf(event) }),
		guard: guardOfVisit(event),
		...(away && retry.length ? { retry } : {}),
	};
};

/** Answers 503 instead of 500 while the database is away: it is not the sender's fault and it will pass. */
export const waitForDatabase: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!event.locals.databaseAway || response.status !== 500) return response;
	response.headers.set('Retry-After', '5');
	return new Response(response.body, { status: 503, headers: response.headers });
};

/**
 * Shows a page with a way on where an answer would be a bare line: refused methods and origins, and whatever
 * goes wrong outside a page. Health and metrics are for programs and stay as they are.
 */
export const showRefusal: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const drawn = response.headers.has('content-security-policy');
	const readsPages = event.request.headers.get('accept')?.includes('text/html') ?? false;
	const forPrograms = /^\/(health|metrics)/.test(event.route.id ?? '') || isForPrograms(event);
	if (response.status < 400 || drawn || !readsPages || forPrograms || event.isSubRequest) return response;
	const page = await event.fetch(`/${event.locals.language}/refused/${String(response.status)}`);
	for (const name of ['retry-after', 'allow']) {
		const value = response.headers.get(name);
		if (value !== null) page.headers.set(name, value);
	}
	page.headers.delete('content-length');
	return new Response(page.body, { status: response.status, headers: page.headers });
};
