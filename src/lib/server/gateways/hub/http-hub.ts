import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { contactAnswerSchema } from '#lib/domain/edge.ts';
import { acknowledgementSchema, refusalSchema } from '#lib/domain/handoff-wire.ts';
import { withPatience } from '#lib/server/patience.ts';
import type { Answered, CopyName, HubGateway } from './hub-gateway.ts';

/** A call that has no whole answer by then counts as not answered. */
const patienceMs = 20_000;
const longestAnswer = 2 * 1024 * 1024;
/** Unpacked: some 100,000 services with their translations; words and sentences many times over. */
const longestCopies = { directory: 256, words: 32, sounds: 32 } as const satisfies Record<CopyName, number>;
const megabyte = 1024 * 1024;
const longestSound = 16 * megabyte;
/** A copy may take its time on a slow line; it is the last thing of a round, and the next one begins a minute later. */
const copyPatienceMs = 120_000;
/** However long somebody on the way says to wait: networks change, and people wait for a call. */
const longestWaitSeconds = 3600;

/** Refusals that are about this machine or this moment, and not about what was sent. */
const aboutUs = new Set(['not-known', 'not-a-hub', 'not-found', 'method-wrong']);
const laterStatuses = new Set([408, 425, 429]);

interface Call {
	method: 'GET' | 'POST';
	path: string;
	token?: string;
	body?: object;
	headers?: Record<string, string>;
	longest?: number;
	/** Whether the answer is a sound and no text. */
	sound?: boolean;
	patienceMs?: number;
}

interface Said {
	status: number;
	headers: Headers;
	bytes: Buffer;
	text: string;
}

/** The hub at an address. Redirects are not followed: our hub sends none. */
export function httpHub(
	url: string,
	{ patience = patienceMs, copyPatience = copyPatienceMs } = {},
): HubGateway {
	const closing = new AbortController();

	async function ask({
		method,
		path,
		token,
		body,
		headers,
		longest,
		sound,
		patienceMs = patience,
	}: Call): Promise<Said | { failed: string }> {
		try {
			return await withPatience(patienceMs, closing.signal, async (signal) => {
				const response = await fetch(new URL(path, url), {
					method,
					redirect: 'manual',
					signal,
					headers: {
						Accept: 'application/json',
						...(token ? { Authorization: `Bearer ${token}` } : {}),
						...(body ? { 'Content-Type': 'application/json' } : {}),
						...headers,
					},
					...(body ? { body: JSON.stringify(body) } : {}),
				});
				const bytes = await bytesOf(response, longest ?? longestAnswer);
				const text = sound && response.ok ? '' : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
				return { status: response.status, headers: response.headers, bytes, text };
			});
		} catch (error) {
			return { failed: codeOf(error) };
		}
	}

	async function call<T>(asked: Call, read: (said: Said) => T | null): Promise<Answered<T>> {
		const said = await ask(asked);
		if ('failed' in said) return { ok: false, why: 'away', code: said.failed, retryAfterSeconds: 0 };
		const value = said.status >= 200 && said.status < 300 ? read(said) : null;
		if (value !== null) return { ok: true, value };
		const code = refusalIn(said);
		const final = said.status >= 400 && said.status < 500 && !laterStatuses.has(said.status);
		if (code && final && !aboutUs.has(code)) return { ok: false, why: 'refused', code };
		const retryAfterSeconds = secondsOf(said.headers.get('retry-after'));
		return { ok: false, why: 'away', code: code ?? `status-${String(said.status)}`, retryAfterSeconds };
	}

	return {
		enrol: (asked) =>
			call({ method: 'POST', path: '/edges/enrolments', body: asked }, jsonAs(contactAnswerSchema)),
		handOver: (token, { id, version, key, encapsulated, ciphertext }) => {
			const sealed = {
				version,
				key,
				encapsulated: encapsulated.toString('base64url'),
				ciphertext: ciphertext.toString('base64url'),
			};
			const headers = { 'Idempotency-Key': id };
			const acknowledged = jsonAs(acknowledgementSchema);
			return call({ method: 'POST', path: '/handoffs', token, body: { sealed }, headers }, (said) =>
				acknowledged(said)?.id === id ? true : null,
			);
		},
		contact: (token, told) =>
			call({ method: 'POST', path: '/edges/contacts', token, body: told }, jsonAs(contactAnswerSchema)),
		copy(token, of) {
			const [longest, patienceMs] = [longestCopies[of] * megabyte, copyPatience];
			const asked = { method: 'GET', path: `/edges/${of}`, token, longest, patienceMs } as const;
			return call(asked, ({ headers, bytes, text }) => {
				const hash = sha256(bytes);
				return headers.get('etag') === `"${hash}"` ? { hash, text } : null;
			});
		},
		sound: (token, file) =>
			call(
				{ method: 'GET', path: `/edges/sounds/${file}`, token, longest: longestSound, sound: true },
				({ bytes }) => (file.startsWith(`${sha256(bytes)}.`) ? bytes : null),
			),
		close: () => closing.abort(),
	};
}

/** Reads JSON of one shape; null for whatever else there is. */
function jsonAs<Schema extends v.GenericSchema>(schema: Schema) {
	return ({ text }: Said): v.InferOutput<Schema> | null => {
		try {
			const read = v.safeParse(schema, JSON.parse(text));
			return read.success ? read.output : null;
		} catch {
			return null;
		}
	};
}

function refusalIn(said: Said): string | undefined {
	return jsonAs(refusalSchema)(said)?.error.code;
}

async function bytesOf(response: Response, longest: number): Promise<Buffer> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		length += piece.length;
		if (length > longest) throw new Error('the answer is too long');
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Seconds or a moment, as HTTP has both. */
function secondsOf(header: string | null): number {
	if (header === null) return 0;
	const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), longestWaitSeconds) : 0;
}

/** Why a call failed, as a code fit for the log. */
function codeOf(error: unknown): string {
	const causes = [error instanceof Error ? error.cause : undefined, error];
	for (const cause of causes) {
		if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
	}
	return error instanceof Error ? error.name : 'unknown';
}
