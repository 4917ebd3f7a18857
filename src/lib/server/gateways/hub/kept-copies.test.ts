import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KeptCopies } from './kept-copies.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const copyOf = (text: string) => ({ text, hash: createHash('sha256').update(text).digest('hex') });

test('a copy is kept for the next start, with its version, and only for us', async () => {
	const copies = new KeptCopies(folder);
	expect([await copies.read('words'), await copies.version('words')]).toEqual([undefined, undefined]);
	await copies.put('words', copyOf('first'));
	await copies.put('words', copyOf('زانو'));
	const later = new KeptCopies(folder);
	expect(await later.version('words')).toBe(copyOf('زانو').hash);
	expect(await later.read('words')).toBe('زانو');
	expect(await later.version('sounds')).toBeUndefined();
	expect(statSync(join(folder, 'from-hub')).mode & 0o777).toBe(0o700);
});

test('what was refused counts as known until the next start; what was dropped is not there', async () => {
	const copies = new KeptCopies(folder);
	copies.refuse('words', copyOf('new').hash);
	expect(await copies.version('words')).toBe(copyOf('new').hash);
	expect(await copies.read('words')).toBe('زانو');
	expect(await new KeptCopies(folder).version('words')).toBe(copyOf('زانو').hash);
	await copies.drop('words');
	expect([await copies.read('words'), await copies.version('words')]).toEqual([undefined, undefined]);
});

test('sounds have their names when they are whole, and go when no list names them', async () => {
	const copies = new KeptCopies(folder);
	for (const name of ['one.mp3', 'two.mp3']) await copies.putSound(name, Buffer.from(name));
	// A stop in the middle of the third.
	writeFileSync(join(copies.soundFolder, 'three.mp3.12ab34cd'), 'thr');
	expect(await Promise.all(['two.mp3', 'three.mp3'].map((name) => copies.hasSound(name)))).toEqual([
		true,
		false,
	]);
	await copies.keepSounds(new Set(['two.mp3', 'three.mp3']));
	expect(readdirSync(copies.soundFolder)).toEqual(['two.mp3']);
});
