import { describe, expect, test } from 'vitest';
import { emptyRegister, isDraft, stateOf, withSign, type Register } from './register.ts';
import { sourceHash } from './source-hash.ts';
import { stringsOf } from './strings.ts';

const send = { namespace: 'common', key: 'send' };
const drafted = withSign(emptyRegister('2026-11-22'), send, 'aaaaaaaa', {
	translator: 'machine',
	reviewer: null,
	date: '2026-11-22',
});
const sign = (register: Register, translator: string, reviewer: string | null) =>
	withSign(register, send, 'aaaaaaaa', { translator, reviewer, date: '2026-12-01' });

describe('a string is', () => {
	test.each([
		['missing', emptyRegister('2026-11-22')],
		['machine', drafted],
		['translated', sign(drafted, 'Rosa', null)],
		['reviewed', sign(drafted, 'machine', 'Rosa')],
	])('%s', (state, register) => expect(stateOf(register, 'common', 'send', 'aaaaaaaa')).toBe(state));

	test('stale once its English has changed, whoever had reviewed it', () => {
		expect(stateOf(sign(drafted, 'Rosa', 'Ana'), 'common', 'send', 'bbbbbbbb')).toBe('stale');
	});
});

test('a sign like the file’s own is not written twice', () => {
	expect(drafted.signed).toEqual({});
	const signed = sign(drafted, 'Rosa', 'Ana');
	expect(Object.keys(signed.signed)).toEqual(['common:send']);
	const again = withSign(signed, send, 'aaaaaaaa', {
		translator: 'machine',
		reviewer: null,
		date: '2026-11-22',
	});
	expect(again).toEqual(drafted);
});

test('a page says that it was translated by computer until the last of its strings is reviewed', () => {
	const two = withSign(drafted, { namespace: 'sheets', key: 'plan' }, 'cccccccc', {
		translator: 'machine',
		reviewer: 'Ana',
		date: '2026-12-01',
	});
	expect(isDraft(two, ['common', 'sheets'])).toBe(true);
	expect(isDraft(two, ['sheets'])).toBe(false);
	expect(isDraft(sign(two, 'machine', 'Ana'), ['common', 'sheets'])).toBe(false);
});

test('the mark of English changes with any form of a plural, and with nothing else', () => {
	const mark = (words: object) => [...stringsOf(words).values()].map(sourceHash).join();
	const days = { days_one: '{{count}} day', days_other: '{{count}} days' };
	expect(mark(days)).toBe(mark({ ...days }));
	expect(mark({ ...days, days_one: 'one day' })).not.toBe(mark(days));
});
