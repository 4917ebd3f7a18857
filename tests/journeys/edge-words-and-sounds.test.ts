import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedLine, SpeechScript } from '#lib/domain/speech-script.ts';
import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { sentenceHash } from '#lib/server/gateways/speech/recorded-speech.ts';
import { copyProgram, type CopiedProgram } from '../support/copied-program.ts';
import { enrol, startHub, type Hub } from '../support/edge-and-hub.ts';
import { startPorchlight, stop, type Running } from '../support/porchlight.ts';
import { eventually } from '../support/processes.ts';
import { bytesOf, postSpeech } from '../support/utterances.ts';
import { Visitor } from '../support/visitor.ts';
import { tone } from '../support/wav.ts';

/** No voice of a machine speaks Tagalog; at the hub somebody has read all of it. */
const recorded = tone(700);
const french = 'Parler à quelqu’un, tout de suite';

let program: CopiedProgram;
let hub: Hub;
let edge: Running;
let folder: string;
const begin = async () => {
	edge = await startPorchlight({ LOG_LEVEL: 'debug', OPENAI_API_KEY: '', ...hub.environment }, folder);
};

beforeAll(async () => {
	program = copyProgram();
	program.say(`personHelp: "${translator('fr')('common:personHelp')}",`, `personHelp: "${french}",`);
	const home = join(program.folder, 'static/recorded/tl');
	mkdirSync(home, { recursive: true });
	writeFileSync(join(home, 'all.wav'), recorded);
	const manifest = catalogueSentences('tl').map(({ key, number, text }) => ({
		key,
		sentence: number,
		source: sentenceHash(text),
		file: 'all.wav',
	}));
	writeFileSync(join(home, 'manifest.json'), JSON.stringify(manifest));
	hub = await startHub({}, program.folder);
	folder = (await enrol(hub.environment, await hub.kioskAddress('Kiosk by the door'))).dataFolder;
});
afterAll(async () => {
	await edge.close();
	await hub.close();
	program.remove();
});

/** Waits until the edge has taken a copy; it speaks with its hub at every start, and else once a minute. */
async function comes(job: 'words' | 'sounds'): Promise<void> {
	const taken = () => edge.said().includes(`"event":"taken-from-hub","job":"${job}"`);
	for (let starts = 0; starts < 4 && !(await eventually(taken)); starts++) {
		await stop(edge.process);
		await begin();
	}
	expect(taken()).toBe(true);
}

const helpIn = async (language: string) => (await new Visitor(edge.url).get(`/${language}/help`)).text;

/** The first sentence of a page in Tagalog that is the same for everybody, as the edge lets it be heard. */
async function heard(): Promise<{ status: number; sound: Buffer }> {
	const visitor = new Visitor(edge.url);
	visitor.cookies.set('porchlight_hearing', 'voice_on.pace_100.loudness_usual');
	const { text } = await visitor.get('/tl/display');
	const data = /<script type="application\/json" id="speech-script">([^<]*)</.exec(text)?.[1] ?? '{}';
	const { lines = [] } = JSON.parse(data) as Partial<SpeechScript>;
	const ours = new Set(catalogueSentences('tl').map((sentence) => sentence.text));
	const line = lines.find((one: SignedLine) => one.language === 'tl' && ours.has(one.text));
	const asked = { language: 'tl', text: line?.text, personal: false, signature: line?.signature };
	const answer = await postSpeech(edge, JSON.stringify(asked));
	return { status: answer.status, sound: Buffer.from(await bytesOf(answer)) };
}

test('an edge says and sounds what its hub says and sounds, from the first contact on', async () => {
	hub.network.becomes('cut');
	await begin();
	expect(await helpIn('fr')).toContain(translator('fr')('common:personHelp'));
	expect((await new Visitor(edge.url).get('/tl/display')).text).toContain('data-no-voice');
	await stop(edge.process);
	hub.network.becomes('whole');
	await begin();
	await comes('words');
	expect(await helpIn('fr')).toContain(french);
	// The hub counts its sounds with the first contact, and tells of them at the latest with the next.
	await comes('sounds');
	expect((await new Visitor(edge.url).get('/tl/display')).text).not.toContain('data-no-voice');
	expect(await heard()).toEqual({ status: 200, sound: recorded });
});

test('and without a network it still does, whatever becomes of the hub', async () => {
	hub.network.becomes('cut');
	await stop(edge.process);
	await begin();
	expect(await helpIn('fr')).toContain(french);
	expect(await heard()).toEqual({ status: 200, sound: recorded });
	expect(edge.said()).toContain('recorded=tl');
});

test('nobody but an edge is given any of it', async () => {
	for (const path of ['/edges/words', '/edges/sounds', `/edges/sounds/${'0'.repeat(64)}.wav`]) {
		const answers = await Promise.all([
			fetch(new URL(path, hub.url)),
			fetch(new URL(path, hub.url), { headers: { Authorization: `Bearer ${'a'.repeat(43)}` } }),
			fetch(new URL(path, edge.url)),
		]);
		expect([path, ...answers.map(({ status }) => status)]).toEqual([path, 401, 401, 404]);
	}
});
