import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../support/command-line.ts';
import { startHearingEndpoint } from '../support/hearing-endpoint.ts';

let folder: string;
let endpoint: Awaited<ReturnType<typeof startHearingEndpoint>>;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-measure-'));
	endpoint = await startHearingEndpoint();
});
afterEach(async () => {
	await endpoint.close();
	rmSync(folder, { recursive: true, force: true });
});

/** A recording that the endpoint can tell from others: what it will say was heard stands in its bytes. */
function record(name: string, said: string, heard: string): void {
	writeFileSync(join(folder, `${name}.wav`), `RIFF....WAVE${heard}`);
	writeFileSync(join(folder, `${name}.txt`), `${said}\n`);
}
const measure = (...more: string[]) =>
	runCommand(['speech', 'measure', folder, ...more], {
		OPENAI_BASE_URL: endpoint.url,
		HEARING_MODEL: 'listener',
	});

test('one figure for all recordings, and each with its own words', async () => {
	endpoint.heard = (recording: Buffer) => Promise.resolve({ text: recording.toString('utf8').slice(12) });
	record('b', 'J’ai besoin d’un transport.', "j'ai besoin d'un transport");
	record('a', 'Je suis seule et j’ai faim.', 'je suis seul et faim');
	const { code, said } = await measure('--language', 'fr');
	expect(said.split('\n')).toEqual([
		'a.wav  3 of 7 words wrong',
		'b.wav  0 of 6 words wrong',
		'23.1 of 100 words heard wrong (fr, 2 recordings, 13 words).',
	]);
	expect(code).toBe(0);
	expect(endpoint.asked).toHaveLength(2);
	expect(endpoint.asked[0]).toContain('name="language"');
});

test('a recogniser that is away is one line, and says how far it came', async () => {
	endpoint.manner = 'refuses';
	record('a', 'one', 'one');
	const { code, complained } = await measure('--language', 'en');
	expect(complained).toContain('The recogniser did not answer at a.wav (refused). 0 of 1 were measured.');
	expect(code).not.toBe(0);
});

test('what cannot be measured is said before anything is sent', async () => {
	expect((await measure('--language', 'en')).complained).toContain('There is no recording (.wav)');
	writeFileSync(join(folder, 'a.wav'), 'RIFF');
	expect((await measure('--language', 'en')).complained).toContain('Nothing says what is said in a.wav.');
	expect((await measure()).complained).toContain('--language is needed');
	expect((await measure('--language', 'xx')).complained).toContain('--language must be one of');
	const nowhere = await runCommand(['speech', 'measure', join(folder, 'nowhere'), '--language', 'en'], {});
	expect(nowhere.complained).toContain('There is no recogniser');
	expect(endpoint.asked).toEqual([]);
});
