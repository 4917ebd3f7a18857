import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hubPublicKey } from '#lib/server/hub-key.ts';
import { keptHubKey } from '#lib/server/hub-private-keys.ts';
import { openForHub, sealForHub, type SealedForHub } from '#lib/server/hub-seal.ts';
import { runCommand } from '../support/command-line.ts';
import { testDatabase, type TestDatabase } from '../support/test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-keys-'));
const bound = { id: uuidv7(), version: 1 };
let database: TestDatabase;
let environment: Record<string, string>;
let first: string;
let sealedBefore: SealedForHub;

beforeAll(async () => {
	database = await testDatabase();
	environment = { PORCHLIGHT_DATA: folder, DATABASE_URL: database.url };
});
afterAll(async () => {
	await database.close();
	rmSync(folder, { recursive: true, force: true });
});

const keys = (...words: string[]) => runCommand(['keys', ...words], environment);

/** Makes a key; its id and its public half. */
async function newKey() {
	const { code, said } = await keys('new');
	const key = hubPublicKey(/^HUB_PUBLIC_KEY=(\S+)$/.exec(said)?.[1] ?? '');
	if (code !== 0 || !key) throw new Error('no key was made');
	return key;
}

async function opens(sealed: SealedForHub): Promise<string | null> {
	const key = await keptHubKey(folder, sealed.key);
	return key ? openForHub(key.pair, bound, sealed) : null;
}

test('a new key: its public half alone is printed, its private one is for this account alone', async () => {
	expect((await keys('list')).said).toMatch(/has no key yet/);
	const key = await newKey();
	first = key.id;
	const path = join(folder, 'hub-keys', `${first}.json`);
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(statSync(join(folder, 'hub-keys')).mode & 0o777).toBe(0o700);
	const { private: secret } = JSON.parse(readFileSync(path, 'utf8')) as { private: string };
	const made = await keys('new');
	for (const text of [made.said, made.complained, (await keys('list')).said])
		expect(text).not.toContain(secret);
	expect(made.complained).toContain(join(folder, 'hub-keys'));
	sealedBefore = await sealForHub(key, bound, '{}');
	expect(await opens(sealedBefore)).toBe('{}');
});

test('what was sealed to an older key opens after newer ones were made', async () => {
	const newer = await newKey();
	expect(await opens(sealedBefore)).toBe('{}');
	expect(await opens(await sealForHub(newer, bound, '{"new":1}'))).toBe('{"new":1}');
	const { said } = await keys('list');
	expect(said.match(/^[0-9a-f]{12} {2}made \d{4}-\d\d-\d\d {2}used by no edge$/gm)).toHaveLength(3);
});

test('a key that an edge in use seals to, or waits with, is not retired', async () => {
	const siteId = uuidv7();
	const id = uuidv7();
	await database.db.insertInto('site').values({ id: siteId }).execute();
	await database.pool.query(
		`insert into kiosk (id, site_id, name, edge, enrolled_at, hub_keys) values ($1, $2, 'Door', true, now(), $3)`,
		[id, siteId, ['ffffffffffff', first]],
	);
	expect((await keys('list')).said).toContain('used by Door');
	const refused = await keys('retire', first);
	expect([refused.code, refused.complained]).toEqual([
		1,
		expect.stringMatching(/^Door still uses this key.*Nothing/),
	]);
	expect(await opens(sealedBefore)).toBe('{}');
	await database.pool.query('update kiosk set revoked_at = now()');
	expect(await keys('retire', first)).toMatchObject({ code: 0, complained: '' });
	expect(await opens(sealedBefore)).toBeNull();
	expect(readdirSync(join(folder, 'hub-keys'))).toHaveLength(2);
});

test.each([
	[['retire'], /^Say which key/],
	[['retire', 'abcdefabcdef'], /^There is no key "abcdefabcdef" here/],
	[['retire', '../../etc/passwd'], /^There is no key/],
	[['new', 'key'], /^"key" is not known/],
	[['list', '--all'], /^"--all" is not known/],
])('keys %j is refused in one line', async (words, says) => {
	const { code, said, complained } = await keys(...words);
	expect([code, said]).toEqual([1, '']);
	expect(complained).toMatch(says);
	expect(complained).not.toContain('\n');
});

test('a file among the keys that is none is named, and a folder without a house gets no key', async () => {
	writeFileSync(join(folder, 'hub-keys', '0123456789ab.json'), '{}');
	expect((await keys('list')).complained).toMatch(/0123456789ab\.json is not a key made by/);
	const empty = mkdtempSync(join(tmpdir(), 'porchlight-keys-'));
	const refused = await runCommand(['keys', 'new'], { PORCHLIGHT_DATA: empty });
	expect([refused.code, refused.complained]).toEqual([
		1,
		expect.stringMatching(/^There is no Porchlight in/),
	]);
	expect(readdirSync(empty)).toEqual([]);
	rmSync(empty, { recursive: true, force: true });
});
