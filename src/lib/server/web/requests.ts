import { randomUUID } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { countRequest } from '#lib/server/metrics.ts';
import { log } from '#lib/server/log.ts';

/** Gives each request an id, counts it and writes one line about it: the route's pattern, never the address. */
export const observe: Handle = async ({ event, resolve }) => {
	// A page fetched while answering is part of that answer.
	if (event.isSubRequest) return resolve(event);
	const started = performance.now();
	event.locals.requestId = randomUUID();
	const response = await resolve(event);
	const ms = Math.round(performance.now() - started);
	const route = event.route.id ?? 'none';
	countRequest({ route, method: event.request.method, status: response.status, seconds: ms / 1000 });
	const line = { event: 'request', route, method: event.request.method, status: response.status, ms };
	// Kiosks ask every few seconds whether we are there.
	const level = route === '/health/live' ? 'debug' : 'info';
	log[level]({ ...line, request: event.locals.requestId });
	return response;
};
