import { promisify } from 'node:util';
import { gzip, constants } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';

const gzipped = promisify(gzip);
const texts = /^(text\/|application\/(json|javascript)|image\/svg)/;

/** Compresses what the server renders; files of the build are compressed when they are built. */
export const compress: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const accepted = event.request.headers.get('accept-encoding') ?? '';
	const compressible =
		response.body !== null &&
		texts.test(response.headers.get('content-type') ?? '') &&
		!response.headers.has('content-encoding');
	if (!compressible) return response;
	response.headers.append('Vary', 'Accept-Encoding');
	if (!/\bgzip\b/.test(accepted)) return response;
	const body = await gzipped(await response.arrayBuffer(), { level: constants.Z_BEST_SPEED + 4 });
	response.headers.set('Content-Encoding', 'gzip');
	response.headers.set('Content-Length', String(body.byteLength));
	return new Response(new Uint8Array(body), {
		status: response.status,
		statusText: response.statusText,
		headers: response.headers,
	});
};
