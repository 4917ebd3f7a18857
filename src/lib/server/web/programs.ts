import { json, type RequestEvent, type RequestHandler } from '@sveltejs/kit';
import { isDatabaseAway } from '#lib/server/db/connection.ts';
import { log } from '#lib/server/log.ts';

/** What other programs call. They show a key, bring no cookie, and read JSON. */
const programRoutes = /^\/(handoffs|edges)(\/|$)/;

export function isForPrograms({ route }: Pick<RequestEvent, 'route'>): boolean {
	return programRoutes.test(route.id ?? '');
}

/** Every refusal by its code: its status, and what it says to whoever writes the other program. */
const refusals = {
	'bad-json': [400, 'The body is not JSON in UTF-8.'],
	'not-understood': [400, 'This is not what is taken at this address.'],
	'key-missing': [
		400,
		'Send an Idempotency-Key: 1 to 200 visible ASCII characters, the same when you try again.',
	],
	'fields-refused': [400, 'Some fields cannot be taken as they are; nothing was stored. See "fields".'],
	'cannot-open': [
		400,
		'This was sealed for another referral, with another version, or was changed on its way.',
	],
	'not-known': [401, 'Send "Authorization: Bearer <your key>". This key is not known here, or was revoked.'],
	'not-found': [404, 'There is nothing at this address.'],
	'not-a-hub': [404, 'This machine is an edge and takes nothing over. Ask its hub.'],
	'sound-gone': [404, 'This sound is not here any more. Ask for the copy of sounds again.'],
	'code-used': [404, 'This one-time address has been used already, or has ended. Ask for a new one.'],
	'method-wrong': [405, 'Use POST.'],
	'hub-key-unknown': [409, 'This hub has no private key for the public key that was used.'],
	'too-large': [413, 'The body may have 128 kilobytes at most.'],
	'type-wrong': [415, 'Send the body as application/json.'],
	'key-used': [
		422,
		'This Idempotency-Key came with another referral before. Take a new key for a new referral.',
	],
	'too-many': [429, 'That was too often. Please wait as long as Retry-After says, in seconds.'],
	unexpected: [500, 'Something went wrong on our side. Please try again with the same Idempotency-Key.'],
	away: [503, 'Nothing can be saved right now. Please try again with the same Idempotency-Key.'],
} as const satisfies Record<string, readonly [number, string]>;

type RefusalCode = keyof typeof refusals;

/** A refusal as other programs read it: `{"error": {"code", "message", …}}`. */
export function refuse(code: RefusalCode, more: object = {}, headers: Record<string, string> = {}): Response {
	const [status, message] = refusals[code];
	return answer({ error: { code, message, ...more } }, status, headers);
}

export function answer(body: object, status: number, headers: Record<string, string> = {}): Response {
	return json(body, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}

/** The key that a program shows. */
export function bearerOf(event: RequestEvent): string | null {
	const header = event.request.headers.get('authorization') ?? '';
	return /^Bearer +([\w.~+/=-]{1,300})$/i.exec(header)?.[1] ?? null;
}

/** Answers a program in JSON whatever happens; the log gets a code and never what was sent. */
export function forPrograms(run: (event: RequestEvent) => Promise<Response>): RequestHandler {
	return async (event) => {
		try {
			const answered = await run(event);
			if (!event.request.bodyUsed) await readAtMost(event.request, 0);
			return answered;
		} catch (error) {
			if (isDatabaseAway(error)) return refuse('away', {}, { 'Retry-After': '5' });
			const { method } = event.request;
			const name = error instanceof Error ? error.name : 'unknown';
			const line = { event: 'request-failed', code: 'unexpected', route: event.route.id ?? '', method };
			log.error({ ...line, status: 500, request: event.locals.requestId, error: name });
			return refuse('unexpected');
		}
	};
}

/** The answer to every method that has none of its own. */
export const refuseMethod: RequestHandler = () => refuse('method-wrong', {}, { Allow: 'POST' });

type Body = { ok: true; value: unknown } | { ok: false; refused: Response };

/** More than the longest referral in its longest spelling, in bytes. */
const longestBody = 128 * 1024;

/** Reads the JSON that a program sent, and no more of it than there may be. */
export async function readJson({ request }: RequestEvent): Promise<Body> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
		return { ok: false, refused: refuse('type-wrong') };
	}
	const bytes = await readAtMost(request, longestBody);
	if (!bytes) return { ok: false, refused: refuse('too-large') };
	try {
		return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
	} catch {
		return { ok: false, refused: refuse('bad-json') };
	}
}

/** Reads to the end whatever there is, for a connection with something unread in it answers nobody any more. */
async function readAtMost(request: Request, most: number): Promise<Buffer | null> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const piece of request.body ?? []) {
			length += piece.length;
			if (length <= most) pieces.push(piece);
		}
	} catch (error) {
		// The server's own limit on bodies.
		if (error instanceof Error && 'status' in error && error.status === 413) return null;
		throw error;
	}
	return length <= most ? Buffer.concat(pieces) : null;
}
