import { error, text } from '@sveltejs/kit';
import { metricsText } from '#lib/server/metrics.ts';
import { countWaiting } from '#lib/server/db/outbox.ts';
import { application } from '#lib/server/web/application.ts';
import type { RequestHandler } from './$types';

const loopback = /^(127\.|::1$|::ffff:127\.)/;

/** Prometheus text for this machine itself, or for who knows the token. */
export const GET: RequestHandler = async (event) => {
	const { db, environment } = application();
	const token = environment.metricsToken;
	const known = token !== undefined && event.request.headers.get('authorization') === `Bearer ${token}`;
	if (!known && !loopback.test(event.getClientAddress()))
		error(404, { message: 'not-found', code: 'not-found' });
	const waiting = await countWaiting(db);
	return text(
		metricsText({ porchlight_outbox_waiting: { help: 'Effects to be delivered.', value: waiting } }),
		{
			headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
		},
	);
};
