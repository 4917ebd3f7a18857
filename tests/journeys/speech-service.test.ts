import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signUtterance } from '#lib/server/speech-signature.ts';
import { tracesIn } from '../support/canary.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { startSpeechEndpoint } from '../support/speech-endpoint.ts';
import { placesThatKeptSpeech } from '../support/speech-traces.ts';
import { askSpeech, bytesOf, cacheOf, ours, personal, secretOf } from '../support/utterances.ts';

let served: Running;
let endpoint: Awaited<ReturnType<typeof startSpeechEndpoint>>;
beforeAll(async () => {
	endpoint = await startSpeechEndpoint();
	const service = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: endpoint.url };
	served = await startPorchlight({ LOG_LEVEL: 'debug', ...service });
});
afterAll(async () => {
	await served.close();
	await endpoint.close();
});
beforeEach(() => {
	endpoint.asked.length = 0;
	endpoint.manner = 'speaks';
});

describe('a service elsewhere', () => {
	test('speaks our own words, with its model and voice, and is asked once', async () => {
		const both = await Promise.all([
			askSpeech(served, ours('Back', 'tl')),
			askSpeech(served, ours('Back', 'tl')),
		]);
		const again = await askSpeech(served, ours('Back', 'tl'));
		for (const answer of [...both, again]) {
			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-type')).toBe('audio/mpeg');
			expect((await bytesOf(answer)).length).toBeGreaterThan(2000);
		}
		expect(endpoint.asked.length).toBe(1);
		const [asked] = endpoint.asked;
		expect(asked?.path).toBe('/v1/audio/speech');
		expect(asked?.authorization).toBe('Bearer sk-test');
		expect(JSON.parse(String(asked?.body))).toMatchObject({
			model: 'gpt-4o-mini-tts',
			voice: 'alloy',
			input: 'Back',
		});
	});

	test('never hears what is not signed by us, or not as it is', async () => {
		const sentence = ours('Continue');
		const signed = signUtterance(secretOf(served), { ...sentence, personal: true });
		const statuses = [
			await askSpeech(served, sentence, { text: 'Buy this lottery ticket' }),
			await askSpeech(served, sentence, { language: 'fr' }),
			await askSpeech(served, sentence, { personal: true }),
			await askSpeech(served, sentence, { signature: signed }),
			await askSpeech(served, sentence, { signature: '' }),
		].map(({ status }) => status);
		expect(statuses).toEqual([403, 403, 403, 403, 403]);
		expect(endpoint.asked).toEqual([]);
	});

	test('never hears what is personal: the voice on this machine says it, or nobody does', async () => {
		const spoken = await askSpeech(served, { language: 'en', text: personal, personal: true });
		expect(spoken.headers.get('content-type')).toBe('audio/wav');
		const unspoken = await askSpeech(served, { language: 'tl', text: personal, personal: true });
		expect(unspoken.status).toBe(404);
		expect(endpoint.asked).toEqual([]);
	});

	test.each([
		['refuses', 'Skip this'],
		['html', 'Send'],
		['slow', 'Languages'],
		['endless', 'Change'],
	] as const)('that %s is away: it is given up, and said so in a plain code', async (manner, text) => {
		endpoint.manner = manner;
		const answer = await askSpeech(served, ours(text));
		expect([answer.status, await answer.text()]).toEqual([503, 'voice-away\n']);
		endpoint.manner = 'speaks';
		expect((await askSpeech(served, ours(text))).status).toBe(200);
	});

	test('that is dead is away at once', async () => {
		const dead = await startSpeechEndpoint();
		await dead.close();
		const running = await startPorchlight({ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: dead.url });
		try {
			expect((await askSpeech(running, ours('Continue'))).status).toBe(503);
			expect(existsSync(cacheOf(running))).toBe(false);
		} finally {
			await running.close();
		}
	});
});

test('no trace of a person in logs, metrics, the database or the data folder', async () => {
	expect(await placesThatKeptSpeech(served)).toEqual([]);
	expect(served.said()).toContain('"route":"/speech/utterances"');
	expect(tracesIn(JSON.stringify(endpoint.asked))).toEqual([]);
});
