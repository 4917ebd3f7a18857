import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import { languages } from '#lib/i18n/languages.ts';
import { HouseSpeech } from './house-speech.ts';
import {
	bothRecordings,
	readRecordings,
	recordedSound,
	recordingsIn,
	sentenceHash,
} from './recorded-speech.ts';
import { SoundCache } from './sound-cache.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-recorded-'));
	mkdirSync(join(folder, 'tl'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sentences = catalogueSentences('tl');
const [first, second, third] = sentences;
const recordingOf = (sentence: (typeof sentences)[number] | undefined, file: string) => ({
	key: sentence?.key,
	sentence: sentence?.number,
	source: sentenceHash(String(sentence?.text)),
	file,
});
const write = (manifest: unknown) =>
	writeFileSync(join(folder, 'tl', 'manifest.json'), JSON.stringify(manifest));
const record = (file: string) =>
	writeFileSync(join(folder, 'tl', file), Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200)]));

test('every language has some hundreds of sentences, without a blank and each once', () => {
	for (const { code } of languages) {
		const texts = catalogueSentences(code).map(({ text }) => text);
		expect(texts.length, code).toBeGreaterThan(400);
		expect(new Set(texts).size, code).toBe(texts.length);
		const places = catalogueSentences(code).map(({ key, number }) => `${key} ${String(number)}`);
		expect(new Set(places).size, code).toBe(texts.length);
		expect(
			texts.filter((text) => text.includes('{{')),
			code,
		).toEqual([]);
	}
	expect(catalogueSentences('en').map(({ text }) => text)).toContain('Step 2 of 4: How to be reached');
});

test('a recording is used as long as the sentence is today’s and the file is there', async () => {
	record('one.ogg');
	record('two.ogg');
	const stale = { ...recordingOf(second, 'two.ogg'), source: sentenceHash('what it said last year') };
	write([recordingOf(first, 'one.ogg'), stale, recordingOf(third, 'gone.ogg')]);
	const read = readRecordings(folder, 'tl');
	expect(read.recorded).toEqual([first]);
	expect(read.stale).toEqual([second, third]);
	expect(read.missing.length).toBe(sentences.length - 3);
	expect((await recordedSound(read, String(first?.text)))?.contentType).toBe('audio/ogg');
	expect(await recordedSound(read, String(second?.text))).toBeNull();
});

test('a language that nobody else speaks is heard once all of it was recorded', async () => {
	const speechOf = (count: number) => {
		write(sentences.slice(0, count).map((sentence) => recordingOf(sentence, 'one.ogg')));
		const recordings = new Map([['tl', readRecordings(folder, 'tl')] as const]);
		const cache = new SoundCache({ folder: join(folder, 'cache'), largest: 1 });
		return new HouseSpeech({ service: null, machine: null, recordings, cache, patience: 1000 });
	};
	record('one.ogg');
	expect(speechOf(sentences.length - 1).speaks('tl')).toBe(false);
	const speech = speechOf(sentences.length);
	expect(speech.sourceOf('tl')).toBe('recorded');
	expect(speech.speaks('ar')).toBe(false);
	const said = await speech.say({ language: 'tl', text: String(first?.text), personal: false });
	expect(said).toMatchObject({ ok: true, sound: { contentType: 'audio/ogg' } });
	const personal = await speech.say({ language: 'tl', text: String(first?.text), personal: true });
	expect(personal).toEqual({ ok: false, why: 'no-voice' });
});

test('what came from elsewhere adds to what was recorded here, by what is said and not by where it stands', () => {
	record('one.ogg');
	record('two.ogg');
	write([
		recordingOf(first, 'one.ogg'),
		{ ...recordingOf(second, 'two.ogg'), source: sentenceHash('older') },
	]);
	const own = readRecordings(folder, 'tl');
	const theirs = [{ ...recordingOf(third, 'two.ogg'), key: 'common:another', sentence: 1 }];
	const both = bothRecordings(own, recordingsIn(join(folder, 'tl'), 'tl', theirs));
	expect([both.recorded, both.stale]).toEqual([[first, third], [second]]);
	expect(both.missing).toEqual(sentences.slice(3));
	expect([...both.files.keys()]).toEqual([first?.text, third?.text]);
});

test('another machine may have what was recorded and what a service said, and nothing that it can say itself', async () => {
	record('one.ogg');
	write([recordingOf(first, 'one.ogg')]);
	const sound = { bytes: new Uint8Array(200).fill(1), contentType: 'audio/mpeg' } as const;
	sound.bytes.set(Buffer.from('ID3'));
	const voice = (language: string) => ({
		speaks: (code: string) => code === language,
		voice: () => `a voice of ${language}`,
		say: () => Promise.resolve(sound),
	});
	const speech = new HouseSpeech({
		service: voice('tl'),
		machine: voice('en'),
		recordings: new Map([['tl', readRecordings(folder, 'tl')] as const]),
		cache: new SoundCache({ folder: join(folder, 'cache'), largest: 100_000 }),
		patience: 1000,
	});
	const given = (sentence: typeof first) => speech.soundToGive('tl', String(sentence?.text));
	expect([(await given(first))?.contentType, await given(second)]).toEqual(['audio/ogg', null]);
	for (const [language, text] of [
		['tl', second?.text],
		['en', 'Continue'],
	] as const)
		expect((await speech.say({ language, text: String(text), personal: false })).ok).toBe(true);
	expect((await given(second))?.contentType).toBe('audio/mpeg');
	expect(await speech.soundToGive('en', 'Continue')).toBeNull();
	expect(await given(third)).toBeNull();
});

describe('a manifest that cannot be used stops the boot and names itself', () => {
	test.each([
		['no list', {}],
		['a way out of the folder', [{ ...recordingOf(first, '../../secret.mp3') }]],
		['no number', [{ ...recordingOf(first, 'one.ogg'), sentence: 0 }]],
	])('%s', (_name, manifest) => {
		write(manifest);
		expect(() => readRecordings(folder, 'tl')).toThrow(/manifest\.json is not a list of recordings/);
	});
});
