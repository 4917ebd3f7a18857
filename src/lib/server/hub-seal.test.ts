import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, test } from 'vitest';
import { hubKeyId, hubPublicKey } from './hub-key.ts';
import { makeHubKeyPair, openForHub, sealForHub } from './hub-seal.ts';

const bound = { id: '0195d0a0-0000-7000-8000-000000000001', version: 1 };
const json = JSON.stringify({ name: 'Grace', words: '«ਪੰਜਾਬੀ» 繁體字\n"and more"' });

async function keys() {
	const pair = await makeHubKeyPair();
	const key = hubPublicKey(pair.point.toString('base64url'));
	if (!key) throw new Error('a key of ours is none');
	return { pair, key };
}

describe('what is sealed for the hub', () => {
	test('opens with its key, and only as what it was sealed as', async () => {
		const { pair, key } = await keys();
		const sealed = await sealForHub(key, bound, json);
		expect(await openForHub(pair, bound, sealed)).toBe(json);
		const other = await makeHubKeyPair();
		const passedOff = { ...sealed, key: hubKeyId(other.point) };
		expect(await openForHub(other, bound, passedOff)).toBeNull();
		expect(await openForHub(other, bound, sealed)).toBeNull();
		expect(await openForHub(pair, { ...bound, version: 2 }, sealed)).toBeNull();
		expect(await openForHub(pair, { ...bound, id: bound.id.replace('1', '2') }, sealed)).toBeNull();
		for (const part of ['encapsulated', 'ciphertext'] as const) {
			const bytes = Buffer.from(sealed[part]);
			bytes[5] = (bytes[5] ?? 0) ^ 1;
			expect(await openForHub(pair, bound, { ...sealed, [part]: bytes }), part).toBeNull();
		}
	});

	test('shows neither its words nor how many they are', async () => {
		const { key } = await keys();
		const short = await sealForHub(key, bound, '{}');
		const long = await sealForHub(key, bound, JSON.stringify('x'.repeat(900)));
		expect(short.ciphertext.length).toBe(long.ciphertext.length);
		const again = await sealForHub(key, bound, '{}');
		expect(again.ciphertext.equals(short.ciphertext)).toBe(false);
	});
});

describe('another implementation of RFC 9180 (@hpke/core)', () => {
	const suite = new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes256Gcm(),
	});
	const info = new TextEncoder().encode('porchlight referral');
	const aad = new TextEncoder().encode(`porchlight handoff 1 ${bound.id}`);

	test('opens what we sealed', async () => {
		const { pair, key } = await keys();
		const sealed = await sealForHub(key, bound, json);
		const recipientKey = await suite.kem.deserializePrivateKey(pair.secret);
		const enc = sealed.encapsulated;
		const opened = await suite.open({ recipientKey, enc, info }, sealed.ciphertext, aad);
		expect(Buffer.from(opened).toString('utf8').trimEnd()).toBe(json);
	});

	test('seals what we open', async () => {
		const { pair } = await keys();
		const recipientPublicKey = await suite.kem.deserializePublicKey(pair.point);
		const made = await suite.seal({ recipientPublicKey, info }, new TextEncoder().encode(json), aad);
		const sealed = {
			key: hubKeyId(pair.point),
			encapsulated: Buffer.from(made.enc),
			ciphertext: Buffer.from(made.ct),
		};
		expect(await openForHub(pair, bound, sealed)).toBe(json);
	});

	test('makes keys that are ours too', async () => {
		const theirs = await suite.kem.generateKeyPair();
		const point = Buffer.from(await suite.kem.serializePublicKey(theirs.publicKey));
		expect(hubPublicKey(point.toString('base64url'))?.point.equals(point)).toBe(true);
	});
});

test.each([
	['nothing', ''],
	['words', 'not a key'],
	[
		'a point that is not on the curve',
		Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString('base64url'),
	],
	['the point at infinity', Buffer.alloc(65).toString('base64url')],
	['a compressed point', Buffer.concat([Buffer.of(2), Buffer.alloc(32, 1)]).toString('base64url')],
])('%s is no public key', (_, text) => {
	expect(hubPublicKey(text)).toBeNull();
});
