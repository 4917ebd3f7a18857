import { gzipSync } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';

const texts = /^(text\/|application\/(json|javascript)|image\/svg)/;

/** Pages are small: clearing the room that a long text wants would cost as much as packing them. */
const packing = { level: 3, windowBits: 14, memLevel: 7 };

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
	// Another thread would take five times as long: asking it costs more than packing.
	const body = gzipSync(await response.arrayBuffer(), packing);
	response.headers.set('Content-Encoding', 'gzip');
	response.headers.set('Content-Length', String(body.byteLength));
	return new Response(new Uint8Array(body), {
		status: response.status,
		statusText: response.statusText,
		headers: response.headers,
	});
};
