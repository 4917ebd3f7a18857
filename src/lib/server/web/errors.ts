import type { Handle, HandleServerError } from '@sveltejs/kit';
import { isDatabaseAway } from '#lib/server/db/connection.ts';
import { log } from '#lib/server/log.ts';

/** Turns what nobody expected into a plain page with a code; the log gets the route, never the words. */
export const explain: HandleServerError = ({ error, event, status }) => {
	const away = isDatabaseAway(error);
	event.locals.databaseAway = away;
	const code = away ? 'database-away' : status === 404 ? 'not-found' : 'unexpected';
	if (code !== 'not-found') {
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
	return { message: code, code, language: event.locals.language, ...(away && retry.length ? { retry } : {}) };
};

/** Answers 503 instead of 500 while the database is away: it is not the sender's fault and it will pass. */
export const waitForDatabase: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (!event.locals.databaseAway || response.status !== 500) return response;
	response.headers.set('Retry-After', '5');
	return new Response(response.body, { status: 503, headers: response.headers });
};
