import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { idempotencyKeySchema, sealedHandoffSchema } from '#lib/domain/handoff-wire.ts';
import { handoffDoors, handoffVersion, readEdgeHandoff, readHandoff } from '#lib/domain/handoff.ts';
import type { FieldError } from '#lib/domain/field-error.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { languages } from '#lib/i18n/languages.ts';
import { edgeByToken } from '#lib/server/db/edges.ts';
import { partnerByKey } from '#lib/server/db/partners.ts';
import { keptHubKey } from '#lib/server/hub-private-keys.ts';
import { openForHub } from '#lib/server/hub-seal.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { receiveFromEdge, receiveFromPartner } from '#lib/server/use-cases/receive-handoff.ts';
import { application } from './application.ts';
import { mayHandOver, mayKnock } from './limits.ts';
import { answer, bearerOf, readJson, refuse } from './programs.ts';

const languageCodes = languages.map(({ code }) => code);

/** Takes one referral from another program. See README for what it promises. */
export async function receiveHandoff(event: RequestEvent): Promise<Response> {
	const { db, edge: own } = application();
	if (own) return refuse('not-a-hub');
	const token = bearerOf(event);
	const hash = token === null ? null : tokenHash(token);
	const partner = hash && (await partnerByKey(db, hash));
	const edge = hash && !partner ? await edgeByToken(db, hash) : undefined;
	const sender = partner ?? edge;
	if (!sender) return refuseStranger(event);
	const counted = await mayHandOver(sender.id, edge ? 'edge' : 'partner');
	if (!counted.allowed) return tooMany(counted.retryAfterSeconds);
	const key = event.request.headers.get('idempotency-key') ?? '';
	if (!v.is(idempotencyKeySchema, key)) return refuse('key-missing');
	const body = await readJson(event);
	if (!body.ok) return body.refused;
	const from = { sender, key, body: body.value };
	return edge ? takeFromEdge(from) : takeFromPartner(from);
}

/** Who shows no key that is known here; too many of them are asked to wait. */
export async function refuseStranger(event: RequestEvent): Promise<Response> {
	const counted = await mayKnock(event);
	if (!counted.allowed) return tooMany(counted.retryAfterSeconds);
	return refuse('not-known', {}, { 'WWW-Authenticate': 'Bearer' });
}

export function tooMany(retryAfterSeconds: number): Response {
	return refuse('too-many', {}, { 'Retry-After': String(retryAfterSeconds) });
}

interface From {
	sender: { id: string; siteId: string };
	key: string;
	body: unknown;
}

async function takeFromPartner({ sender: partner, key, body }: From): Promise<Response> {
	const read = readHandoff(body, { languages: languageCodes, marks: false });
	if (!read.ok) return refuse('fields-refused', { fields: read.errors.map(inWords) });
	const { handoff } = read;
	return told(await receiveFromPartner(application().db, { partner, key, handoff, at: new Date() }));
}

async function takeFromEdge({ sender: edge, key: id, body }: From): Promise<Response> {
	const { db, environment } = application();
	const sent = v.safeParse(sealedHandoffSchema, body);
	if (!sent.success || !v.is(v.pipe(v.string(), v.uuid()), id)) return refuse('cannot-open');
	const { sealed } = sent.output;
	const bytes = {
		key: sealed.key,
		encapsulated: Buffer.from(sealed.encapsulated, 'base64url'),
		ciphertext: Buffer.from(sealed.ciphertext, 'base64url'),
	};
	const bodyHash = createHash('sha256')
		.update(JSON.stringify([sealed.version, sealed.key, sealed.encapsulated, sealed.ciphertext]))
		.digest();
	const key = await keptHubKey(environment.dataFolder, sealed.key);
	if (!key) return refuse('hub-key-unknown');
	const bound = { id, version: sealed.version };
	const text = sealed.version <= handoffVersion ? await openForHub(key.pair, bound, bytes) : null;
	if (text === null) return refuse('cannot-open');
	const read = readEdgeHandoff(jsonOf(text), languageCodes);
	if (!read.ok) return refuse('fields-refused', { fields: read.errors.map(inWords) });
	const { handoff } = read;
	return told(await receiveFromEdge(db, { edge, id, bodyHash, handoff, at: new Date() }));
}

/** What was sealed, if it was JSON. */
function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function told(received: Awaited<ReturnType<typeof receiveFromPartner>>): Response {
	if (!received.ok) return refuse(received.why);
	const { id, reference, receivedAt } = received;
	return answer({ id, reference, receivedAt: receivedAt.toISOString() }, 201);
}

const fieldWords: Record<string, string> = {
	'wrong-type': 'This is not of the type that this field has.',
	'unknown-field': 'There is no such field.',
	'not-asked': 'This is not asked where the other answers are as they are: leave it out, or change those.',
	'choose-from-list': 'This is none of the codes that can be chosen.',
	'choose-one': 'Choose one of the codes.',
	required: 'This is needed.',
	'too-long': 'This has too many characters.',
	'phone-required': 'A phone number is needed.',
	'phone-no-digits': 'A phone number has digits.',
	'phone-short': 'A phone number has its area code too: 10 digits at least.',
	'phone-long': 'A phone number has 20 digits at most.',
};

/** An error of a field with words for it, and with the codes where one has to be chosen. */
function inWords({ field, code }: FieldError) {
	const message = fieldWords[code] ?? fieldWords['wrong-type'];
	const codes = code === 'choose-from-list' || code === 'choose-one' ? codesOf(field) : undefined;
	return { field, code, message, ...(codes ? { codes } : {}) };
}

function codesOf(field: string): readonly string[] | undefined {
	if (field === 'language') return languageCodes;
	if (field === 'answers.door') return handoffDoors;
	const fields = questions.flatMap((question) => question.fields);
	return fields.find(({ name }) => field === `answers.${name}`)?.options;
}
