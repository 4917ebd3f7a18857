import { expect, test } from 'vitest';
import { listening } from '../support/listening-tests.ts';
import { percentWrong, wordError, type WordError } from '#lib/domain/word-error.ts';
import { openDatabase } from '#lib/server/db/connection.ts';
import { everySite } from '#lib/server/db/sites.ts';
import { canary, filesWithTraces, tracesIn } from '../support/canary.ts';
import { printFigures } from '../support/print-table.ts';
import { speakersTo } from '../support/speakers.ts';
import { staffWithPassword } from '../support/staff.ts';
import { silent } from '../support/test-database.ts';
import { postSpeech } from '../support/utterances.ts';
import { Visitor } from '../support/visitor.ts';

const on = listening(['en'], () => ({ text: 'I am lonely.' }));
const { begun, post, say, asked } = speakersTo(on);
/** Whatever is said, in what begins as a recording of that kind does. */
const recordingOf = (said: string, begins = '\x1aE\xdf\xa3') =>
	Buffer.concat([Buffer.from(begins, 'latin1'), Buffer.from(said)]);
const sound = recordingOf('sound');
const mp4 = recordingOf('sound', '\0\0\0\x18ftypmp42');

test('the recorder is there only where its language is switched on, and so is the leave to ask for a microphone', async () => {
	const visitor = await begun();
	const page = await visitor.get('/en/refer/words');
	expect(page.text).toContain('data-speak');
	// The recogniser of this house is on this machine.
	expect(page.text).toContain('A computer of our own writes down your words.');
	expect(page.headers.get('permissions-policy')).toContain('microphone=(self)');
	for (const path of ['/en', '/en/help', '/fr/refer/words']) {
		const other = await visitor.get(path);
		expect(other.text, path).not.toMatch(/data-speak|islands\/speak/);
		expect(other.headers.get('permissions-policy'), path).toContain('microphone=()');
	}
	expect((await say(visitor, sound, { ...asked, language: 'fr' })).status).toBe(404);
});

test('who runs a site switches a language on, and off again', async () => {
	const { dataFolder } = on.house.running;
	const database = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	const [site] = await everySite(database.db);
	const siteIds = [String(site?.id)];
	const account = { email: 'rosa@example.org', password: 'four small words here' };
	await staffWithPassword(database.db, {
		name: 'Rosa',
		role: 'coordinator',
		siteIds,
		...account,
		at: new Date(),
	});
	await database.close();
	const rosa = new Visitor(on.house.url, '198.51.100.1');
	await rosa.post('/team/sign-in', account);
	const path = `/team/sites/${String(site?.id)}/speaking`;
	const visitor = await begun('fr');
	const offered = async () => (await visitor.get('/fr/refer/words')).text.includes('data-speak');
	expect((await rosa.post(path, { 'on-en': 'on', 'on-fr': 'on', 'percent-fr': '101' })).status).toBe(400);
	expect(await offered()).toBe(false);
	expect((await rosa.post(path, { 'on-en': 'on', 'on-fr': 'on', 'percent-fr': '12,5' })).status).toBe(303);
	expect(await offered()).toBe(true);
	expect((await rosa.get(path)).text).toContain('value="12.5"');
	await rosa.post(path, { 'on-en': 'on', 'percent-fr': '12.5' });
	expect(await offered()).toBe(false);
});

test('ten sentences go to an ear and come back as words', async () => {
	const sentences = [
		'I am very lonely and I need help with food',
		'My husband died last year and I miss him',
		'I cannot walk to the bus any more',
		'The rent is too high for my pension',
		'I would like to meet other people',
		'Please call my daughter in the morning',
		'I need a ride to the doctor',
		'My hands hurt when I clean the house',
		'I do not know how to use the computer',
		'I want to keep active and go swimming',
	];
	const visitor = await begun();
	const errors: WordError[] = [];
	for (const [index, sentence] of sentences.entries()) {
		const recording = await on.sounds.recorded(await on.sounds.spoken(String(index), sentence));
		// Listened to beforehand: the ear of a busy machine takes longer than anybody waits.
		const text = await on.sounds.heard(recording);
		on.house.endpoint.heard = (sent) =>
			Promise.resolve({ text: sent.equals(recording) ? text : 'another recording' });
		const { status, heard } = await say(visitor, recording);
		expect(status).toBe(200);
		errors.push(wordError(sentence, heard.text ?? ''));
	}
	const words = errors.reduce((sum, { said }) => sum + said, 0);
	printFigures({ sentences: sentences.length, words, 'of 100 words wrong': percentWrong(errors) });
	expect(words).toBeGreaterThan(70);
	expect(percentWrong(errors)).toBeLessThan(25);
});

test('what cannot be heard is refused with a code', async () => {
	const visitor = await begun();
	const stranger = new Visitor(on.house.url, '203.0.113.1');
	const found = [
		await say(stranger, sound),
		await say(visitor, sound, { ...asked, question: 'phone', field: 'phone' }),
		await say(visitor, sound, { ...asked, field: 'nothing' }),
		await say(visitor, sound, asked, 'text/plain'),
		await say(visitor, mp4),
		await say(visitor, sound, asked, 'audio/mp4'),
		await say(visitor, Buffer.from('<!doctype html>')),
		await say(visitor, new Uint8Array(600 * 1024)),
	].map(({ status }) => status);
	expect(found).toEqual([403, 400, 400, 415, 415, 415, 415, 413]);
	expect((await say(visitor, new Uint8Array())).heard).toEqual({ code: 'nothing-heard' });
	expect(on.house.endpoint.asked).toEqual([]);
});

test('what was said stands in no log, no figure, no table and no file', async () => {
	const words = `${canary.name}, ${canary.phone}. ${canary.words}`;
	const recording = recordingOf(words);
	const visitor = await begun();
	on.house.endpoint.heard = { text: words };
	// Where pages are read aloud the words are read back, too.
	visitor.cookies.set('porchlight_hearing', 'voice_on.pace_100.loudness_usual');
	const { heard } = await say(visitor, recording);
	expect(heard.text).toContain(canary.words);
	expect(heard.lines?.length).toBeGreaterThan(0);
	for (const { language, text, personal, signature } of heard.lines ?? []) {
		expect(personal).toBe(true);
		const utterance = JSON.stringify({ language, text, personal, signature });
		expect((await postSpeech(on.house.running, utterance)).status).toBe(200);
	}
	for (const manner of ['html', 'rubbish', 'refuses'] as const) {
		on.house.endpoint.manner = manner;
		expect((await say(visitor, recording)).heard).toEqual({ code: 'voice-away' });
	}
	const metrics = await (await fetch(new URL('/metrics', on.house.url))).text();
	const { dataFolder } = on.house.running;
	const { pool, close } = await openDatabase({ databaseUrl: undefined, dataFolder }, silent, 'command');
	await pool.query('checkpoint');
	await close();
	expect([
		...tracesIn(metrics),
		...tracesIn(on.house.running.said()),
		...filesWithTraces(dataFolder),
	]).toEqual([]);
	expect(on.house.running.said()).toContain('"route":"/speech/transcriptions"');
});

test('what Apple’s browsers record is heard too, under its own name', async () => {
	expect(await say(await begun(), mp4, asked, 'audio/mp4')).toMatchObject({ status: 200 });
	expect(on.house.endpoint.asked[0]).toContain('filename="answer.mp4"');
});

test('a recogniser is left alone when the page that asked has gone', async () => {
	on.house.endpoint.manner = 'slow';
	const leave = new AbortController();
	const asking = post(await begun(), sound, { signal: leave.signal }).catch(() => 'left');
	await expect.poll(() => on.house.endpoint.asked.length).toBe(1);
	expect(on.house.endpoint.left).toBe(0);
	leave.abort();
	expect(await asking).toBe('left');
	await expect.poll(() => on.house.endpoint.left).toBe(1);
});

test('a slow recogniser is given up after a while, with a plain code', async () => {
	on.house.endpoint.manner = 'slow';
	const began = performance.now();
	const heard = await say(await begun(), sound);
	expect(heard).toEqual({ status: 503, heard: { code: 'voice-away' } });
	printFigures({ 'seconds until it was given up': ((performance.now() - began) / 1000).toFixed(1) });
	await expect.poll(() => on.house.endpoint.left).toBe(1);
});

test('a dead recogniser is away at once', async () => {
	const visitor = await begun();
	await on.house.endpoint.close();
	expect(await say(visitor, sound)).toEqual({ status: 503, heard: { code: 'voice-away' } });
});
