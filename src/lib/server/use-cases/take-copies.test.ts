import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { heardText } from '#lib/domain/edge.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { copyOfWords } from '#lib/i18n/copied-words.ts';
import { httpHub } from '#lib/server/gateways/hub/http-hub.ts';
import { KeptCopies } from '#lib/server/gateways/hub/kept-copies.ts';
import { hubThat } from '../../../../tests/support/odd-hubs.ts';
import { tone } from '../../../../tests/support/wav.ts';
import { takeSounds, takeWords } from './take-copies.ts';

const sha256 = (what: string | Buffer) => createHash('sha256').update(what).digest('hex');
const copied = copyOfWords();
const changed = copied.replace(`"stop":"${translator('fr')('common:stop')}"`, '"stop":"Arrêter là"');

let folder: string;
/** What the hub answers by path; `asked` counts. */
let answers: Record<string, { status?: number; body: string | Buffer; etag?: string }>;
let asked: string[];
let hub: Awaited<ReturnType<typeof hubThat>>;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-copies-'));
	answers = {};
	asked = [];
	hub = await hubThat((request, response) => {
		asked.push(request.url ?? '');
		const { status = 200, body, etag } = answers[request.url ?? ''] ?? { status: 404, body: '' };
		response.writeHead(status, { ETag: `"${etag ?? sha256(body)}"` }).end(body);
	});
});
afterEach(async () => {
	await hub.close();
	rmSync(folder, { recursive: true, force: true });
});

/** What an edge keeps, and how often it was told to speak anew. */
function keeping() {
	const spoken = { times: 0 };
	const spokenAnew = () => Promise.resolve(void (spoken.times += 1));
	return { hub: httpHub(hub.url), token: 'token', copies: new KeptCopies(folder), spokenAnew, spoken };
}

describe('words', () => {
	test('that are ours already, or of a hub that tells none, are not fetched', async () => {
		expect(await takeWords(keeping(), { words: sha256(copied) })).toEqual({ ok: true, value: 'same' });
		expect(await takeWords(keeping(), {})).toEqual({ ok: true, value: 'same' });
		expect(asked).toEqual([]);
	});

	test.each([
		['that changed on their way', { body: changed, etag: sha256('other') }, 'status-200'],
		['half of them', { body: changed.slice(0, 5000), etag: sha256(changed) }, 'status-200'],
		[
			'from somebody on the way',
			{ body: '<h1>Sign in to the library’s network</h1>', etag: 'x' },
			'status-200',
		],
		['later', { status: 503, body: '' }, 'status-503'],
	])('%s count as not come', async (_, answer, code) => {
		answers['/edges/words'] = answer;
		const before = translator('fr')('common:stop');
		const of = keeping();
		expect(await takeWords(of, { words: sha256(changed) })).toMatchObject({ ok: false, why: 'away', code });
		expect([translator('fr')('common:stop'), await of.copies.read('words')]).toEqual([before, undefined]);
	});

	test('that cannot be used are asked for once, and those here stay', async () => {
		const body = '{"words":{"fr":{"common":{"stop":7}}},"registers":{}}';
		answers['/edges/words'] = { body };
		const before = translator('fr')('common:stop');
		const of = keeping();
		const told = { words: sha256(body) };
		expect(await takeWords(of, told)).toMatchObject({ ok: true, value: { not: expect.any(Error) as Error } });
		expect(await takeWords(of, told)).toEqual({ ok: true, value: 'same' });
		expect([translator('fr')('common:stop'), await of.copies.read('words')]).toEqual([before, undefined]);
		expect(asked).toHaveLength(1);
	});

	test('that are new are said and kept', async () => {
		answers['/edges/words'] = { body: changed };
		const of = keeping();
		expect(await takeWords(of, { words: sha256(changed) })).toEqual({ ok: true, value: 'taken' });
		expect(translator('fr')('common:stop')).toBe('Arrêter là');
		expect([await new KeptCopies(folder).read('words'), of.spoken.times]).toEqual([changed, 1]);
		expect(await takeWords(of, { words: sha256(changed) })).toEqual({ ok: true, value: 'same' });
		expect(asked).toHaveLength(1);
	});
});

describe('sounds', () => {
	const sounds = [100, 200, 300].map(tone);
	const files = sounds.map((sound) => `${sha256(sound)}.wav`);
	const list = (names: readonly string[]) =>
		heardText(
			names.map((file, index) => ({
				language: 'tl',
				key: 'common:stop',
				sentence: index + 1,
				source: '0'.repeat(16),
				file,
				bytes: 1000,
			})),
		);
	const give = () => {
		answers['/edges/sounds'] = { body: list(files) };
		for (const [index, file] of files.entries())
			answers[`/edges/sounds/${file}`] = { body: sounds[index] ?? '' };
		return { sounds: sha256(list(files)) };
	};

	test('come in pieces, each once, and are used when all are there', async () => {
		const told = give();
		const of = keeping();
		let clock = 0;
		const slowly = () => (clock += 6000);
		expect(await takeSounds(of, told, slowly)).toEqual({ ok: true, value: 'begun' });
		expect([await of.copies.read('sounds'), of.spoken.times]).toEqual([undefined, 0]);
		expect(await takeSounds(of, told, slowly)).toEqual({ ok: true, value: 'taken' });
		expect(await new KeptCopies(folder).read('sounds')).toBe(list(files));
		expect(asked.filter((path) => path !== '/edges/sounds')).toEqual(
			files.map((file) => `/edges/sounds/${file}`),
		);
	});

	test('a line that breaks, and one that changes what it carries, lose nothing', async () => {
		const told = give();
		const of = keeping();
		const second = `/edges/sounds/${String(files[1])}`;
		answers[second] = { body: tone(250) };
		expect(await takeSounds(of, told)).toMatchObject({ ok: false, why: 'away' });
		expect(await of.copies.hasSound(String(files[0]))).toBe(true);
		give();
		expect(await takeSounds(of, told)).toEqual({ ok: true, value: 'taken' });
	});

	test('one that is gone there keeps the old ones in use until the hub has counted anew', async () => {
		const old = [tone(50)].map((sound) => `${sha256(sound)}.wav`);
		answers['/edges/sounds'] = { body: list(old) };
		answers[`/edges/sounds/${String(old[0])}`] = { body: tone(50) };
		const of = keeping();
		await takeSounds(of, { sounds: sha256(list(old)) });
		const told = give();
		const gone = JSON.stringify({ error: { code: 'sound-gone', message: 'gone' } });
		answers[`/edges/sounds/${String(files[0])}`] = { status: 404, body: gone };
		expect(await takeSounds(of, told)).toEqual({ ok: true, value: 'begun' });
		expect([await of.copies.read('sounds'), of.spoken.times]).toEqual([list(old), 1]);
		const fewer = list(files.slice(1));
		answers['/edges/sounds'] = { body: fewer };
		expect(await takeSounds(of, { sounds: sha256(fewer) })).toEqual({ ok: true, value: 'taken' });
		const there = await Promise.all([...old, ...files].map((file) => of.copies.hasSound(file)));
		expect([there, of.spoken.times]).toEqual([[false, false, true, true], 2]);
	});

	test('where the disk is full those here stay, and it is tried again', async () => {
		const told = give();
		const of = keeping();
		// A folder that cannot be made is as good as a full disk.
		writeFileSync(join(folder, 'from-hub'), '');
		expect(await takeSounds(of, told)).toMatchObject({ ok: true, value: { not: {} } });
		answers['/edges/words'] = { body: changed.replace('Arrêter là', 'Arrêter ici') };
		const before = translator('fr')('common:stop');
		const words = { words: sha256(changed.replace('Arrêter là', 'Arrêter ici')) };
		expect(await takeWords(of, words)).toMatchObject({ ok: true, value: { not: {} } });
		expect([translator('fr')('common:stop'), of.spoken.times]).toEqual([before, 0]);
		rmSync(join(folder, 'from-hub'));
		expect(await takeSounds(of, told)).toEqual({ ok: true, value: 'taken' });
		expect(await takeWords(of, words)).toEqual({ ok: true, value: 'taken' });
	});

	test.each([
		['no list', 'not a list'],
		['a name that leads elsewhere', list(['../../../secret.wav'])],
		['more than a kiosk has room for', list(files).replaceAll('"bytes":1000', '"bytes":200000000')],
	])('%s is taken by nobody', async (_, body) => {
		answers['/edges/sounds'] = { body };
		const of = keeping();
		expect(await takeSounds(of, { sounds: sha256(body) })).toMatchObject({ ok: true, value: { not: {} } });
		expect(await takeSounds(of, { sounds: sha256(body) })).toEqual({ ok: true, value: 'same' });
		expect(asked).toEqual(['/edges/sounds']);
	});
});
