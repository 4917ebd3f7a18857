import { gunzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { contactSchema, enrolmentSchema } from '#lib/domain/edge.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { edgeByToken } from '#lib/server/db/edges.ts';
import { keptHubKey } from '#lib/server/hub-private-keys.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { answerContact, enrolEdge } from '#lib/server/use-cases/answer-contact.ts';
import { copyDirectory, type DirectoryCopy } from '#lib/server/use-cases/copy-directory.ts';
import { application } from './application.ts';
import { refuseStranger, tooMany } from './handoff-request.ts';
import { mayKnock, mayStayInTouch } from './limits.ts';
import { answer, bearerOf, readJson, refuse } from './programs.ts';

const copyLivesMs = 60_000;
const copies = new WeakMap<Database, { copy: Promise<DirectoryCopy>; until: number }>();

/** The directory's copy, made once a minute at most; a change reaches the edges with the contact after that. */
function directoryCopy(): Promise<DirectoryCopy> {
	const { db } = application();
	const kept = copies.get(db);
	if (kept && kept.until > Date.now()) return kept.copy;
	const copy = copyDirectory(db);
	copies.set(db, { copy, until: Date.now() + copyLivesMs });
	// One that could not be made is made anew for the next who asks.
	copy.catch(() => copies.delete(db));
	return copy;
}

async function holdsKey(id: string): Promise<boolean> {
	return (await keptHubKey(application().environment.dataFolder, id)) !== undefined;
}

/** Makes the machine that knows a one-time address the edge of its kiosk. */
export async function enrolMachine(event: RequestEvent): Promise<Response> {
	if (application().edge) return refuse('not-a-hub');
	const counted = await mayKnock(event);
	if (!counted.allowed) return tooMany(counted.retryAfterSeconds);
	const body = await readJson(event);
	if (!body.ok) return body.refused;
	const asked = v.safeParse(enrolmentSchema, body.value);
	if (!asked.success) return refuse('not-understood');
	const { code, tokenHash: deviceHash, key } = asked.output;
	if (!(await holdsKey(key))) return refuse('hub-key-unknown');
	const enrolled = await enrolEdge(application().db, {
		enrolmentHash: tokenHash(code),
		deviceHash: Buffer.from(deviceHash, 'base64url'),
		key,
		directory: (await directoryCopy()).hash,
		at: new Date(),
	});
	return enrolled.ok ? answer(enrolled.answer, 200) : refuse('code-used');
}

/** The edge that calls, or how it is refused. */
async function requireEdge(event: RequestEvent): Promise<{ id: string } | Response> {
	if (application().edge) return refuse('not-a-hub');
	const token = bearerOf(event);
	const edge = token === null ? undefined : await edgeByToken(application().db, tokenHash(token));
	if (!edge) return refuseStranger(event);
	const counted = await mayStayInTouch(edge.id);
	return counted.allowed ? edge : tooMany(counted.retryAfterSeconds);
}

/** Hears how an edge is, and answers what it has to know. */
export async function receiveContact(event: RequestEvent): Promise<Response> {
	const edge = await requireEdge(event);
	if (edge instanceof Response) return edge;
	const body = await readJson(event);
	if (!body.ok) return body.refused;
	const told = v.safeParse(contactSchema, body.value);
	if (!told.success) return refuse('not-understood');
	const known = await Promise.all(told.output.keys.map(holdsKey));
	const knownKeys = told.output.keys.filter((_, index) => known[index]);
	const { hash: directory } = await directoryCopy();
	const asked = { kioskId: edge.id, contact: told.output, knownKeys, directory, at: new Date() };
	return answer(await answerContact(application().db, asked), 200);
}

/** Gives an edge the whole directory, packed where it can unpack it. */
export async function giveDirectory(event: RequestEvent): Promise<Response> {
	const edge = await requireEdge(event);
	if (edge instanceof Response) return edge;
	const { hash, packed } = await directoryCopy();
	const headers = { 'Content-Type': 'application/x-ndjson', ETag: `"${hash}"`, 'Cache-Control': 'no-store' };
	const unpacks = /\bgzip\b/.test(event.request.headers.get('accept-encoding') ?? '');
	if (!unpacks) return new Response(new Uint8Array(gunzipSync(packed)), { headers });
	return new Response(new Uint8Array(packed), { headers: { ...headers, 'Content-Encoding': 'gzip' } });
}
