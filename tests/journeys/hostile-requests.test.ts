import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { rawRequest } from '../support/raw-request.ts';
import { Visitor } from '../support/visitor.ts';

let running: Running;
beforeAll(async () => {
	running = await startPorchlight();
});
afterAll(() => running.close());

const form = 'Content-Type: application/x-www-form-urlencoded';
const stackTrace = /\n\s+at |\.js:\d+|node_modules|Error: [A-Z]/;

function send(first: string, { lines = [], body = '' }: { lines?: readonly string[]; body?: string } = {}) {
	const { host } = new URL(running.url);
	const head = [`${first} HTTP/1.1`, `Host: ${host}`, 'Connection: close', 'Accept: text/html', ...lines];
	return rawRequest(running.url, body ? [...head, `Content-Length: ${String(body.length)}`] : head, body);
}

/** What every answer carries, whoever made it. */
function expectSafe(headers: Map<string, string> | Headers, what: string) {
	const policy = headers.get('content-security-policy') ?? '';
	expect(policy, what).toContain("default-src 'none'");
	expect(policy, what).toContain("frame-ancestors 'none'");
	expect(policy, what).not.toContain('unsafe-inline');
	expect(headers.get('x-content-type-options'), what).toBe('nosniff');
	expect(headers.get('referrer-policy'), what).toBe('no-referrer');
	expect(headers.get('permissions-policy'), what).toBe('microphone=(), camera=(), geolocation=()');
}

describe.each([
	['en', 'en-CA', 'Go to the start'],
	['fr', 'fr-CA', 'Aller au début'],
])('in %s: a page with a way on', (language, tag, wayOn) => {
	const own = () => `Origin: ${running.url}`;
	const cases: [string, number, () => ReturnType<typeof send>][] = [
		['an unknown page', 404, () => send(`GET /${language}/nothing`)],
		['an unknown question', 404, () => send(`GET /${language}/refer/favourite-colour`)],
		['a question named as an object has it', 404, () => send(`GET /${language}/refer/__proto__`)],
		['a question named constructor', 404, () => send(`GET /${language}/refer/constructor`)],
		['a NUL in the address', 404, () => send(`GET /${language}/refer/%00`)],
		['bad percent-encoding', 400, () => send(`GET /${language}/refer/%E0%A4%A`)],
		['a lone percent', 400, () => send(`GET /${language}/%`)],
		['an unknown sheet', 404, () => send(`GET /${language}/sheets/${'a'.repeat(43)}`)],
		['an unknown sheet as PDF', 404, () => send(`GET /${language}/sheets/${'a'.repeat(43)}/pdf`)],
		['the page of refusals itself', 404, () => send(`GET /${language}/refused/403`)],
		['a very long address', 404, () => send(`GET /${language}/${'long'.repeat(3000)}`)],
		['a way out of the folder', 404, () => send(`GET /${language}/..%2f..%2f..%2fetc%2fpasswd`)],
		['a method no page has', 405, () => send(`PUT /${language}`, { lines: [own()] })],
		[
			'a form for a page without one',
			405,
			() => send(`POST /${language}/help`, { lines: [own(), form], body: 'a=b' }),
		],
		[
			'an action nobody made',
			404,
			() => send(`POST /${language}?/erase`, { lines: [own(), form], body: 'a=b' }),
		],
		['no Origin', 403, () => send(`POST /${language}`, { lines: [form], body: 'door=self' })],
		[
			'a foreign Origin',
			403,
			() => send(`POST /${language}`, { lines: ['Origin: https://evil.example', form], body: 'door=self' }),
		],
		[
			'Origin null without Sec-Fetch-Site',
			403,
			() => send(`POST /${language}`, { lines: ['Origin: null', form], body: 'door=self' }),
		],
		[
			'our Origin, but from another site by the browser’s own word',
			403,
			() =>
				send(`POST /${language}`, { lines: [own(), 'Sec-Fetch-Site: cross-site', form], body: 'door=self' }),
		],
		[
			'JSON',
			415,
			() => send(`POST /${language}`, { lines: [own(), 'Content-Type: application/json'], body: '{}' }),
		],
		[
			'plain text',
			400,
			() => send(`POST /${language}`, { lines: [own(), 'Content-Type: text/plain'], body: 'x' }),
		],
		[
			'a cut multipart form',
			400,
			() =>
				send(`POST /${language}`, {
					lines: [own(), 'Content-Type: multipart/form-data; boundary=x'],
					body: '--x\r\nContent-Disposition: form-data; name="door"\r\n\r\nse',
				}),
		],
		[
			'600 kB',
			413,
			() => send(`POST /${language}`, { lines: [own(), form], body: `door=${'a'.repeat(600_000)}` }),
		],
	];
	test.each(cases)('%s: %i', async (_name, status, ask) => {
		const answer = await ask();
		expect(answer.status).toBe(status);
		expectSafe(answer.headers, answer.text);
		expect(answer.headers.get('cache-control')).toContain('no-store');
		expect(answer.text).toContain(`<html lang="${tag}"`);
		expect(answer.text).toMatch(new RegExp(`href="/${language}"[^>]*>${wayOn}<`));
		expect(answer.text).not.toMatch(stackTrace);
		expect(answer.text).not.toContain('evil.example');
	});
});

test('an unknown language is a missing page in the language of the browser', async () => {
	const answer = await send('GET /tlh/refer/name', { lines: ['Accept-Language: fr'] });
	expect(answer.status).toBe(404);
	expect(answer.text).toContain('<html lang="fr-CA"');
});

test('600 kB in an answer are refused, and the answers given before stay', async () => {
	const visitor = new Visitor(running.url);
	await visitor.post('/en', { door: 'self' });
	await visitor.post('/en/refer/name', { name: 'Rosa' });
	await visitor.post('/en/refer/words', { words: 'Some company' });
	const answer = await visitor.post('/en/refer/words', { words: 'a'.repeat(600_000) });
	expect(answer.status).toBe(413);
	expect((await visitor.get('/en/refer/words')).text).toContain('Some company');
});

test.each([
	['no HTTP', ['GARBAGE']],
	['no Host', ['GET /en HTTP/1.1', 'Connection: close']],
	['a Host that is none', ['GET /en HTTP/1.1', 'Host: a b<c>', 'Connection: close']],
	['headers without end', ['GET /en HTTP/1.1', 'Host: x', `X: ${'a'.repeat(40_000)}`]],
	['two lengths', ['POST /en HTTP/1.1', 'Host: x', 'Content-Length: 5', 'Transfer-Encoding: chunked']],
	['another server’s address', ['GET http://evil.example/en HTTP/1.1', 'Host: x', 'Connection: close']],
	['TRACE', ['TRACE /en HTTP/1.1', 'Host: x', 'Connection: close']],
])('%s is refused with every header and without a word of it', async (_name, head) => {
	const answer = await rawRequest(running.url, head);
	expect([400, 404, 431]).toContain(answer.status);
	expectSafe(answer.headers, answer.text);
	expect(answer.text).not.toMatch(stackTrace);
	expect((await new Visitor(running.url).get('/en')).status).toBe(200);
});

test('files, redirects, health, data and missing files carry the headers too', async () => {
	const visitor = new Visitor(running.url);
	const page = (await visitor.get('/en')).text;
	const built = [...page.matchAll(/(?:href|src)="(\/_app\/[^"]+)"/g)].map((found) => String(found[1]));
	expect(built.length).toBeGreaterThan(0);
	const others = [
		'/',
		'/en/',
		'/icons/porchlight.svg',
		'/_app/immutable/none.js',
		'/health/live',
		'/metrics',
	];
	for (const path of [...built, ...others, '/health/ready', '/en/__data.json', '/team', '/team/sign-in']) {
		const answer = await visitor.get(path);
		expectSafe(answer.headers, path);
		const keeps = path.startsWith('/_app/immutable/');
		expect(answer.headers.get('cache-control')?.includes('no-store') ?? false, path).toBe(!keeps);
	}
});

test('what is expected of strangers is not written down as an error of ours', () => {
	expect(running.said()).not.toContain('request-failed');
});
