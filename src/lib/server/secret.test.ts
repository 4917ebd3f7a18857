import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BadEnvironment } from './env.ts';
import { readSecret } from './secret.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'porchlight-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a key of 32 bytes is made once, for us alone, and kept', async () => {
	const dataFolder = join(folder, 'new', 'data');
	const first = await readSecret({ secret: undefined, dataFolder });
	expect(first).toHaveLength(32);
	expect(await readSecret({ secret: undefined, dataFolder })).toEqual(first);
	expect(readFileSync(join(dataFolder, 'secret'))).toEqual(first);
	expect(statSync(join(dataFolder, 'secret')).mode & 0o777).toBe(0o600);
});

test('many that start at the same moment end with one key and nothing else in the folder', async () => {
	const keys = await Promise.all(
		Array.from({ length: 20 }, () => readSecret({ secret: undefined, dataFolder: folder })),
	);
	expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
	expect(readdirSync(folder)).toEqual(['secret']);
});

test('PORCHLIGHT_SECRET gives the same key everywhere and touches no disk', async () => {
	const secret = 'a secret of the whole programme, long enough';
	const key = await readSecret({ secret, dataFolder: join(folder, 'a') });
	expect(await readSecret({ secret, dataFolder: join(folder, 'b') })).toEqual(key);
	expect(key).toHaveLength(32);
	expect(readdirSync(folder)).toEqual([]);
});

test('a damaged key is refused, never replaced', async () => {
	writeFileSync(join(folder, 'secret'), 'short');
	chmodSync(join(folder, 'secret'), 0o600);
	await expect(readSecret({ secret: undefined, dataFolder: folder })).rejects.toBeInstanceOf(BadEnvironment);
	expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe('short');
});
