import type { Handle } from '@sveltejs/kit';
import { isForPrograms } from './programs.ts';

/** Over https the browser is told to stay there; all other headers are set on every answer by `serve`. */
export const secure: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	if (event.url.protocol === 'https:') {
		response.headers.set('Strict-Transport-Security', 'max-age=31536000');
	}
	return response;
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses whatever changes something and does not come from a page of our own. Under `no-referrer` a
 * browser sends `Origin: null` with a form; then only its own word, `Sec-Fetch-Site: same-origin`, counts,
 * which no page and no other site can forge.
 */
export const ownOriginOnly: Handle = async ({ event, resolve }) => {
	const { request, url } = event;
	// Other programs show a key and bring no cookie that a page of another site could make use of.
	if (isForPrograms(event)) return resolve(event);
	if (!safeMethods.has(request.method)) {
		const origin = request.headers.get('origin');
		const site = request.headers.get('sec-fetch-site');
		const own = origin === url.origin || (origin === 'null' && site === 'same-origin');
		if (!own || (site !== null && site !== 'same-origin')) {
			return new Response('This request did not come from a page of this site.\n', { status: 403 });
		}
	}
	return resolve(event);
};
