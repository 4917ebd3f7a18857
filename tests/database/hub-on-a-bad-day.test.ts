import { createServer as createTlsServer } from 'node:tls';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putSealedReferral } from '#lib/server/db/sealed-referrals.ts';
import { httpHub } from '#lib/server/gateways/hub/http-hub.ts';
import { hubPublicKey } from '#lib/server/hub-key.ts';
import { makeHubKeyPair, sealForHub } from '#lib/server/hub-seal.ts';
import { handOverReferrals } from '#lib/server/use-cases/hand-over-referrals.ts';
import { bytesThat, hubThat } from '../support/odd-hubs.ts';
import { silent, testDatabase, type TestDatabase } from '../support/test-database.ts';

let edge: TestDatabase;
const ids = Array.from({ length: 5 }, () => uuidv7());
const start = Date.parse('2026-11-30T17:00:00Z');

beforeAll(async () => {
	edge = await testDatabase();
	const { point } = await makeHubKeyPair();
	const key = hubPublicKey(point.toString('base64url'));
	if (!key) throw new Error('a key of ours is none');
	for (const [index, id] of ids.entries()) {
		const sealed = await sealForHub(key, { id, version: 1 }, '{}');
		await putSealedReferral(edge.db, { ...sealed, id, at: new Date(start + index * 1000) });
	}
});
afterAll(() => edge.close());

const handOver = (url: string, minutes = 1) => {
	const hub = httpHub(url, { patience: 300 });
	const now = () => new Date(start + minutes * 60_000);
	return handOverReferrals(edge.db, { hub, token: 'token', log: silent, now });
};
const waiting = async () =>
	(await edge.db.selectFrom('sealed_referral').select('id').orderBy('sealed_at').execute()).map(
		({ id }) => id,
	);
/** An address where somebody was until a moment ago. */
async function nobody() {
	const { url, close } = await hubThat(() => undefined);
	await close();
	return { url, close: async () => undefined };
}

const named = (id: string) =>
	JSON.stringify({ id, reference: 'K7M4QX', receivedAt: '2026-11-30T17:00:00.000Z' });
const json = { 'Content-Type': 'application/json' };
const idOf = (headers: Record<string, unknown>) => String(headers['idempotency-key']);

describe('counts as not delivered: nothing is erased, and one try is all', () => {
	type Odd = () => Promise<{ url: string; close(): Promise<void> }>;
	const odd: [string, Odd, string][] = [
		['nobody there', nobody, 'ECONNREFUSED'],
		['no answer in time', () => hubThat(() => undefined), 'TimeoutError'],
		[
			'an answer that never ends',
			() => bytesThat((socket) => socket.write('HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{"id":')),
			'TimeoutError',
		],
		[
			'half an answer',
			() => bytesThat((socket) => socket.end('HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n{"id":')),
			'UND_ERR_SOCKET',
		],
		[
			'half an answer that looks whole',
			() =>
				hubThat((request, response) =>
					response.writeHead(201, json).end(named(idOf(request.headers)).slice(0, 60)),
				),
			'status-201',
		],
		[
			'another referral named',
			() => hubThat((_, response) => response.writeHead(201, json).end(named(uuidv7()))),
			'status-201',
		],
		['nothing at all said', () => hubThat((_, response) => response.writeHead(204).end()), 'status-204'],
		['no HTTP', () => bytesThat((socket) => socket.end('hello\n')), 'HPE_INVALID_CONSTANT'],
		[
			'an endless page',
			() =>
				hubThat((_, response) => {
					response.writeHead(200);
					const more = setInterval(() => response.write('x'.repeat(500_000)), 1);
					response.on('close', () => clearInterval(more));
				}),
			'',
		],
		[
			'bytes that are no text',
			() => hubThat((_, response) => response.writeHead(201, json).end(Buffer.of(0xff, 0xfe, 0x7b))),
			'',
		],
		[
			'our own words that this is too often',
			() =>
				hubThat((_, response) =>
					response.writeHead(429, json).end(JSON.stringify({ error: { code: 'too-many', message: 'No.' } })),
				),
			'too-many',
		],
		[
			'a page that refuses, but not in our words',
			() => hubThat((_, response) => response.writeHead(403).end('<h1>Log in</h1>')),
			'status-403',
		],
		[
			'our own words that this machine is not known',
			() =>
				hubThat((_, response) =>
					response.writeHead(401, json).end(JSON.stringify({ error: { code: 'not-known', message: 'No.' } })),
				),
			'not-known',
		],
	];
	test.each(odd)('%s', async (_, make, code) => {
		const server = await make();
		const answered = await handOver(server.url);
		await server.close();
		expect(answered).toMatchObject({ ok: false, why: 'away' });
		if (code && !answered.ok) expect(answered.code).toBe(code);
		expect(await waiting()).toEqual(ids);
	});

	test('TLS that cannot be agreed on, and plain words where TLS should be', async () => {
		const tls = createTlsServer({});
		await new Promise<void>((ready) => tls.listen(0, '127.0.0.1', ready));
		const { port } = tls.address() as { port: number };
		const plain = await hubThat((_, response) => response.end());
		for (const url of [`https://127.0.0.1:${String(port)}`, plain.url.replace('http:', 'https:')]) {
			expect(await handOver(url), url).toMatchObject({ ok: false, why: 'away' });
		}
		tls.close();
		await plain.close();
		expect(await waiting()).toEqual(ids);
	});

	test.each([
		['120', 120],
		['99999999', 3600],
		['soon', 0],
		['-5', 0],
	])('Retry-After: %s is kept to, an hour at most', async (header, seconds) => {
		const server = await hubThat((_, response) => response.writeHead(503, { 'Retry-After': header }).end());
		expect(await handOver(server.url)).toMatchObject({ ok: false, why: 'away', retryAfterSeconds: seconds });
		await server.close();
	});
});

test('oldest first; one that the hub refuses waits for itself, and the others go on', async () => {
	const asked: string[] = [];
	let refusing = true;
	const server = await hubThat((request, response) => {
		const id = idOf(request.headers);
		asked.push(id);
		const refused = refusing && id === ids[1];
		const body = refused ? JSON.stringify({ error: { code: 'cannot-open', message: 'No.' } }) : named(id);
		response.writeHead(refused ? 400 : 201, json).end(body);
	});
	expect(await handOver(server.url)).toEqual({ ok: true, value: 4 });
	expect(asked).toEqual(ids);
	expect(await waiting()).toEqual([ids[1]]);
	const times = async (minutes: number) => {
		expect(await handOver(server.url, minutes)).toEqual({ ok: true, value: 0 });
		return asked.length - ids.length;
	};
	// A minute, then two, then four …
	expect([await times(1.9), await times(2), await times(3.9), await times(4), await times(7.9)]).toEqual([
		0, 1, 1, 2, 2,
	]);
	// … and an hour at most.
	let before = 2;
	for (let hours = 1; hours < 40; hours += 1) {
		const now = await times(hours * 60 + 8);
		expect(now).toBe(before + 1);
		before = now;
	}
	refusing = false;
	expect(await handOver(server.url, 60 * 60)).toEqual({ ok: true, value: 1 });
	expect(await waiting()).toEqual([]);
	await server.close();
});
