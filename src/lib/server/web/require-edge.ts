import type { RequestEvent } from '@sveltejs/kit';
import { edgeByToken } from '#lib/server/db/edges.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { application } from './application.ts';
import { refuseStranger, tooMany } from './handoff-request.ts';
import { mayStayInTouch } from './limits.ts';
import { bearerOf, refuse } from './programs.ts';

/** The edge that calls, or how it is refused. A sound is one of thousands, and counted apart. */
export async function requireEdge(
	event: RequestEvent,
	calling: 'contact' | 'sound' = 'contact',
): Promise<{ id: string } | Response> {
	if (application().edge) return refuse('not-a-hub');
	const token = bearerOf(event);
	const edge = token === null ? undefined : await edgeByToken(application().db, tokenHash(token));
	if (!edge) return refuseStranger(event);
	const counted = await mayStayInTouch(edge.id, calling);
	return counted.allowed ? edge : tooMany(counted.retryAfterSeconds);
}
