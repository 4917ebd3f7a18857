import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { contactSchema, enrolmentSchema } from '#lib/domain/edge.ts';
import { keptHubKey } from '#lib/server/hub-private-keys.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { answerContact, enrolEdge } from '#lib/server/use-cases/answer-contact.ts';
import { application } from './application.ts';
import { copyByNow, copyNow } from './edge-copies.ts';
import { tooMany } from './handoff-request.ts';
import { mayKnock } from './limits.ts';
import { answer, readJson, refuse } from './programs.ts';
import { requireEdge } from './require-edge.ts';

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
		directory: (await copyNow('directory')).hash,
		at: new Date(),
	});
	return enrolled.ok ? answer(enrolled.answer, 200) : refuse('code-used');
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
	const { hash: directory } = await copyNow('directory');
	const asked = { kioskId: edge.id, contact: told.output, knownKeys, directory, at: new Date() };
	const { hash: words } = await copyNow('words');
	// To count the sounds takes as long as there are many; the next contact is told.
	const sounds = copyByNow('sounds')?.hash;
	return answer({ ...(await answerContact(application().db, asked)), words, sounds }, 200);
}
