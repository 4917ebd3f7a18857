import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPorchlight, type Running } from '../support/porchlight.ts';
import { filesWithTraces, tracesIn } from '../support/canary.ts';
import { askSpeech, bytesOf, personal } from '../support/utterances.ts';
import { readWave } from '../support/wave.ts';

/** What is personal goes to espeak-ng on this machine: nothing of it may stay where that command or we could leave it. */
let house: Running;
let scratch: string;
beforeAll(async () => {
	scratch = mkdtempSync(join(tmpdir(), 'porchlight-scratch-'));
	const own = { TMPDIR: scratch, TMP: scratch, HOME: scratch, XDG_CACHE_HOME: scratch };
	house = await startPorchlight({ LOG_LEVEL: 'debug', OPENAI_API_KEY: '', OPENAI_BASE_URL: '', ...own });
});
afterAll(async () => {
	await house.close();
	rmSync(scratch, { recursive: true, force: true });
});

/** What anybody on this machine could read of every process: what it was started with. */
function startedWith(): string[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((process) =>
			['cmdline', 'environ'].flatMap((file) => {
				try {
					return readFileSync(join('/proc', process, file), 'utf8');
				} catch {
					return [];
				}
			}),
		);
}

test.skipIf(process.platform !== 'linux')(
	'a person’s words that were read out are in no process, no temporary file and no log',
	async () => {
		let speakers = 0;
		const found: string[] = [];
		const sounds = Array.from({ length: 24 }, (_one, number) =>
			askSpeech(house, { language: 'en', text: `${personal} ${String(number)}.`, personal: true }),
		);
		let speaking = true;
		const all = Promise.all(sounds).finally(() => (speaking = false));
		while (speaking) {
			const texts = startedWith();
			speakers += texts.filter((text) => text.startsWith('espeak-ng\0')).length;
			found.push(...texts.flatMap(tracesIn));
			await new Promise((wait) => setTimeout(wait, 5));
		}
		for (const answer of await all) {
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(readWave(await bytesOf(answer)).peak).toBeGreaterThan(0.1);
		}
		// It was looked at while somebody spoke.
		expect(speakers).toBeGreaterThan(0);
		expect(found).toEqual([]);
		expect(filesWithTraces(scratch)).toEqual([]);
		expect(filesWithTraces(house.dataFolder)).toEqual([]);
		expect(tracesIn(house.said())).toEqual([]);
	},
);
