import { readdirSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { languages } from '#lib/i18n/languages.ts';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { placesThatKeptSpeech } from '../support/speech-traces.ts';
import { askSpeech, bytesOf, cacheOf, ours, personal, postSpeech } from '../support/utterances.ts';
import { Visitor } from '../support/visitor.ts';
import { readWave } from '../support/wave.ts';

let alone: Running;
beforeAll(async () => {
	alone = await startPorchlight({ LOG_LEVEL: 'debug', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' });
});
afterAll(() => alone.close());

describe('the voice on this machine', () => {
	const spoken = ['en', 'fr', 'pa', 'zh-Hant', 'fa', 'ko', 'vi', 'es', 'hi'] as const;

	test.each(spoken)('speaks %s', async (language) => {
		const [sentence] = catalogueSentences(language).filter(({ text }) => text.length > 30);
		const answer = await askSpeech(alone, ours(String(sentence?.text), language));
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-type')).toBe('audio/wav');
		expect(answer.headers.get('cache-control')).toMatch(/^private/);
		const wave = readWave(await bytesOf(answer));
		expect(wave.seconds).toBeGreaterThan(1);
		expect(wave.peak).toBeGreaterThan(0.1);
	});

	test('says the same words in another voice for another language', async () => {
		const words = 'Information 604';
		const sounds = await Promise.all(
			(['en', 'fr', 'es'] as const).map(async (language) =>
				bytesOf(await askSpeech(alone, ours(words, language))),
			),
		);
		expect(new Set(sounds.map((sound) => Buffer.from(sound).toString('base64'))).size).toBe(3);
	});

	test('never speaks what it speaks wrongly', async () => {
		for (const { code } of languages) {
			if (spoken.some((language) => language === code)) continue;
			const answer = await askSpeech(alone, ours('604', code));
			expect([code, answer.status, await answer.text()]).toEqual([code, 404, 'no-voice\n']);
		}
		expect(alone.said()).toContain('"code":"espeak-ng=en.fr.pa.zh-Hant.fa.ko.vi.es.hi/none=zh-Hans.ar.tl"');
	});

	test('speaks what is personal, and keeps none of it', async () => {
		const answer = await askSpeech(alone, { language: 'en', text: personal, personal: true });
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(readWave(await bytesOf(answer)).peak).toBeGreaterThan(0.1);
		const before = readdirSync(cacheOf(alone)).length;
		await askSpeech(alone, { language: 'en', text: `${personal} again`, personal: true });
		expect(readdirSync(cacheOf(alone)).length).toBe(before);
	});

	test('keeps our own words for us alone, once', async () => {
		const sentence = ours('What is needed');
		const first = await bytesOf(await askSpeech(alone, sentence));
		expect(statSync(cacheOf(alone)).mode & 0o777).toBe(0o700);
		const files = readdirSync(cacheOf(alone));
		expect(await bytesOf(await askSpeech(alone, sentence))).toEqual(first);
		expect(readdirSync(cacheOf(alone))).toEqual(files);
		expect(files.join()).not.toMatch(/unfinished/);
	});
});

test('a reader of English is spoken to at 120 to 125 words a minute, give or take 15 % (V05)', async () => {
	const sentences = catalogueSentences('en').filter(({ text }) => /^[A-Za-z ,.’?]{30,}$/.test(text));
	let words = 0;
	let seconds = 0;
	for (const { text } of sentences) {
		seconds += readWave(await bytesOf(await askSpeech(alone, ours(text)))).seconds;
		words += text.split(' ').length;
	}
	const pace = words / (seconds / 60);
	process.stdout.write(
		`${String(sentences.length)} sentences: ${pace.toFixed(1)} words a minute, ${(pace / 122.5).toFixed(2)} of the target\n`,
	);
	expect(sentences.length).toBeGreaterThan(50);
	expect(pace / 122.5).toBeGreaterThan(0.85);
	expect(pace / 122.5).toBeLessThan(1.15);
});

test('a language without a voice says where a person can be heard, and whom to call (V03)', async () => {
	const home = new Visitor(alone.url);
	for (const { code } of languages) {
		const { text } = await home.get(`/${code}/display`);
		const said = [text.includes('data-no-voice'), text.includes(translator(code)('speech:noVoice'))];
		const silent = ['zh-Hans', 'ar', 'tl'].includes(code);
		expect([code, ...said]).toEqual([code, silent, silent]);
		if (silent) expect(text.slice(text.indexOf('data-no-voice'))).toContain('2-1-1');
	}
});

test('what cannot be read, is too long or comes from elsewhere is refused with a code', async () => {
	const sentence = ours('Continue');
	const long = ours('word '.repeat(201));
	const answers = [
		await postSpeech(alone, '{'),
		await postSpeech(alone, '[]'),
		await askSpeech(alone, sentence, { language: 'de' }),
		await askSpeech(alone, sentence, { personal: 'yes' }),
		await askSpeech(alone, ours('')),
		await askSpeech(alone, long),
		await postSpeech(alone, JSON.stringify({ text: 'x'.repeat(700_000) })),
		await postSpeech(alone, '{}', { Origin: 'https://evil.example' }),
	].map(({ status }) => status);
	expect(answers).toEqual([400, 400, 400, 400, 400, 413, 413, 403]);
});

test('no trace of a person in logs, metrics, the database or the data folder', async () => {
	expect(await placesThatKeptSpeech(alone)).toEqual([]);
	expect(alone.said()).toContain('"route":"/speech/utterances"');
	const metrics = await (await fetch(new URL('/metrics', alone.url))).text();
	expect(metrics).toContain('porchlight_utterances_total{language="en",source="espeak-ng"}');
});
