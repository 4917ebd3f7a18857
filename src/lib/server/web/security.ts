import type { Handle } from '@sveltejs/kit';

const headers: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'microphone=(self), camera=(), geolocation=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

const locked = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Headers of every answer; pages of a person and of staff are never kept by any cache. */
export const secure: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
	if (!response.headers.has('Content-Security-Policy')) {
		response.headers.set('Content-Security-Policy', locked);
	}
	if (!event.url.pathname.startsWith('/_app/immutable/')) response.headers.set('Cache-Control', 'no-store');
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
