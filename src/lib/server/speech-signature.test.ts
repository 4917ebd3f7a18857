import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSigned, signUtterance, type Utterance } from './speech-signature.ts';

const secret = randomBytes(32);
const sentence: Utterance = { language: 'en', text: 'Who needs help?', personal: false };
const signature = signUtterance(secret, sentence);

test('a sentence signed by this server is known again, after a restart too', () => {
	expect(isSigned(secret, sentence, signature)).toBe(true);
	expect(isSigned(Buffer.from(secret), sentence, signature)).toBe(true);
	expect(signature).toMatch(/^[\w-]{43}$/);
});

describe('nothing else is', () => {
	test.each<[string, Utterance]>([
		['another text', { ...sentence, text: 'Who needs help? ' }],
		['another language', { ...sentence, language: 'fr' }],
		['a personal text passed off as ours', { ...sentence, personal: true }],
	])('%s', (_name, other) => expect(isSigned(secret, other, signature)).toBe(false));

	test('a signature of another server', () =>
		expect(isSigned(randomBytes(32), sentence, signature)).toBe(false));

	test.each(['', 'a', '=', signature.slice(1), `${signature}AAAA`, '\u0000'.repeat(43)])(
		'the signature %j',
		(other) => expect(isSigned(secret, sentence, other)).toBe(false),
	);
});
