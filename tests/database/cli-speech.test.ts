import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import { runCommand } from '../support/command-line.ts';
import { eventually } from '../support/processes.ts';
import { startSpeechEndpoint } from '../support/speech-endpoint.ts';

let folder: string;
let endpoint: Awaited<ReturnType<typeof startSpeechEndpoint>>;
let environment: Record<string, string>;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-prepare-'));
	writeFileSync(join(folder, 'secret'), Buffer.alloc(32, 7));
	endpoint = await startSpeechEndpoint();
	environment = { PORCHLIGHT_DATA: folder, OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: endpoint.url };
});
afterEach(async () => {
	await endpoint.close();
	rmSync(folder, { recursive: true, force: true });
});

const sentences = catalogueSentences('tl').length;
const prepare = () => runCommand(['speech', 'prepare', '--language', 'tl'], environment);
const filesIn = () => readdirSync(join(folder, 'speech-cache')).filter((name) => !name.includes('.'));

test('killed in the middle and run again, it makes only what is not there', async () => {
	const killed = spawn(
		process.execPath,
		[resolve('src/cli/porchlight.js'), 'speech', 'prepare', '--language', 'tl'],
		{ env: { ...process.env, ...environment }, stdio: 'ignore' },
	);
	const ended = once(killed, 'exit');
	expect(await eventually(() => endpoint.asked.length > 40)).toBe(true);
	killed.kill('SIGKILL');
	await ended;
	const there = filesIn().length;
	expect(there).toBeGreaterThan(30);
	expect(there).toBeLessThan(sentences);
	endpoint.asked.length = 0;
	const again = await prepare();
	expect(again.said).toContain(
		`${String(sentences)} sentences are ready, ${String(sentences - there)} of them new.`,
	);
	expect(again.code).toBe(0);
	expect(endpoint.asked.length).toBe(sentences - there);
	expect(filesIn().length).toBe(sentences);
	expect((await prepare()).said).toContain(', 0 of them new.');
	const { said } = await runCommand(['speech', 'report', '--language', 'tl'], environment);
	expect(said).toMatch(
		new RegExp(`^tl +service +${String(sentences)} +${String(sentences)} +0 +0 +${String(sentences)}$`, 'm'),
	);
});

test('a voice that is away is one line, and nothing that was made is lost', async () => {
	endpoint.manner = 'refuses';
	const ran = await prepare();
	expect(ran.code).toBe(1);
	expect(ran.complained).toMatch(
		/^The voice is away\. 0 of \d+ sentences are ready; run it again to go on\.$/,
	);
});

test.each([
	[['prepare', '--language', 'xx'], /^--language must be one of en, fr/],
	[['prepare', 'everything'], /Unexpected argument 'everything'/],
	[['report', '--language', 'klingon'], /^--language must be one of en, fr/],
])('speech %j is refused in a line', async (words, why) => {
	const ran = await runCommand(['speech', ...words], environment);
	expect([ran.code, ran.complained.split('\n').length]).toEqual([1, 1]);
	expect(ran.complained).toMatch(why);
});

test('a language without a voice, and a folder without Porchlight, are said in a line', async () => {
	const without = { ...environment, OPENAI_API_KEY: '', OPENAI_BASE_URL: '' };
	const silent = await runCommand(['speech', 'prepare', '--language', 'tl'], without);
	expect(silent.complained).toMatch(/^tl has no voice here: set OPENAI_API_KEY, or install espeak-ng/);
	const elsewhere = { ...environment, PORCHLIGHT_DATA: join(folder, 'nothing') };
	expect((await runCommand(['speech', 'prepare'], elsewhere)).complained).toMatch(
		/^There is no Porchlight in/,
	);
});

test('what a person should record first is said first: safety before all else', async () => {
	const { said } = await runCommand(['speech', 'report', '--language', 'en'], environment);
	const names = said
		.split('\n')
		.slice(2)
		.map((line) => line.split(' ')[0]);
	const inOrder = [...new Set(names)];
	expect(inOrder).toEqual(['safety', 'privacy', 'start', 'check', 'sent', 'other']);
	expect(said).toMatch(/^safety +questions:safety\.title 1 [0-9a-f]{16} \S/m);
});
