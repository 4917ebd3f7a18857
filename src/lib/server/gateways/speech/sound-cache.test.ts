import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SoundCache } from './sound-cache.ts';
import type { Sound } from './speech-gateway.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'porchlight-sound-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const kept = (text: string) => ({ language: 'en', voice: 'a voice', text });
const sound = (length: number): Sound => ({
	bytes: new Uint8Array(Buffer.concat([Buffer.from('ID3'), Buffer.alloc(length - 3)])),
	contentType: 'audio/mpeg',
});
const cacheOf = (largest: number) => new SoundCache({ folder: join(home, 'cache'), largest });

test('what was kept is there for the next process, for us alone, and under no other voice, language or text', async () => {
	expect(await cacheOf(10_000).put(kept('Back'), sound(500))).toBe(true);
	expect(statSync(join(home, 'cache')).mode & 0o777).toBe(0o700);
	const cache = cacheOf(10_000);
	expect(await cache.get(kept('Back'))).toEqual(sound(500));
	expect(await cache.get({ ...kept('Back'), voice: 'another' })).toBeNull();
	expect(await cache.get({ ...kept('Back'), language: 'fr' })).toBeNull();
	expect(await cache.get(kept('Back '))).toBeNull();
	expect(readdirSync(join(home, 'cache')).join()).not.toContain('Back');
});

test('when it is full the oldest go first', async () => {
	const cache = cacheOf(5000);
	for (const [index, text] of ['one', 'two', 'three', 'four', 'five'].entries()) {
		await cache.put(kept(text), sound(1000));
		for (const name of readdirSync(join(home, 'cache'))) {
			const file = join(home, 'cache', name);
			if (statSync(file).mtimeMs > 10_000) utimesSync(file, index + 1, index + 1);
		}
	}
	expect(await cache.has(kept('one'))).toBe(true);
	await cache.put(kept('six'), sound(1000));
	const there = await Promise.all(
		['one', 'two', 'three', 'four', 'five', 'six'].map((text) => cache.has(kept(text))),
	);
	expect(there).toEqual([false, false, true, true, true, true]);
});

test('a file cut short by a power cut is made again, and what a killed process left is taken away', async () => {
	const cache = cacheOf(10_000);
	await cache.put(kept('Back'), sound(500));
	const [name = ''] = readdirSync(join(home, 'cache'));
	truncateSync(join(home, 'cache', name), 0);
	expect(await cache.get(kept('Back'))).toBeNull();
	const left = join(home, 'cache', 'abc.unfinished');
	writeFileSync(left, 'x');
	utimesSync(left, 1, 1);
	await cacheOf(10_000).put(kept('Back'), sound(500));
	expect(readdirSync(join(home, 'cache'))).toEqual([name]);
	expect(await cache.has(kept('Back'))).toBe(true);
});

test('a folder that cannot be written to keeps nobody from hearing', async () => {
	writeFileSync(join(home, 'cache'), 'a file where the folder should be');
	expect(await cacheOf(10_000).put(kept('Back'), sound(500))).toBe(false);
	expect(await cacheOf(10_000).get(kept('Back'))).toBeNull();
});
