import { describe, expect, test } from 'vitest';
import { parse } from './field-error.ts';
import {
	contactAttemptSchema,
	partOfDay,
	suggestionFor,
	type ContactChannel,
	type ContactResult,
	type PartOfDay,
} from './contact-attempt.ts';

const tried = (channel: ContactChannel, result: ContactResult, part: PartOfDay = 'morning') => ({
	channel,
	result,
	part,
});
const noAnswer = (part: PartOfDay) => tried('phone', 'no-answer', part);
const calm = { bestTime: null, safeToCall: true };

describe('what to try next', () => {
	test('two unanswered calls say nothing yet', () => {
		expect(suggestionFor({ ...calm, tries: [noAnswer('morning'), noAnswer('morning')] })).toBeNull();
	});

	test('three calls at one time of day: another time of day', () => {
		const tries = Array.from({ length: 3 }, () => noAnswer('morning'));
		expect(suggestionFor({ ...calm, tries })).toEqual({ code: 'another-time', part: 'afternoon', tries: 3 });
		expect(suggestionFor({ ...calm, bestTime: 'evening', tries })).toMatchObject({ part: 'evening' });
	});

	test('calls at every time of day: another way', () => {
		const tries = [noAnswer('morning'), noAnswer('afternoon'), noAnswer('evening')];
		expect(suggestionFor({ ...calm, tries })).toEqual({
			code: 'another-channel',
			channel: 'relative',
			tries: 3,
		});
	});

	test('a wrong number: another way at once', () => {
		expect(suggestionFor({ ...calm, tries: [tried('phone', 'wrong-number')] })).toMatchObject({
			code: 'another-channel',
		});
	});

	test('counting starts again after a talk', () => {
		const tries = [noAnswer('morning'), noAnswer('morning'), tried('phone', 'reached'), noAnswer('morning')];
		expect(suggestionFor({ ...calm, tries })).toBeNull();
	});

	test('where a call is not safe, only meeting in person is suggested', () => {
		const tries = Array.from({ length: 4 }, () => noAnswer('morning'));
		expect(suggestionFor({ bestTime: null, safeToCall: false, tries })).toMatchObject({
			channel: 'in-person',
		});
	});

	test('when every way was tried, nothing is made up', () => {
		const ways = ['phone', 'relative', 'desk-note', 'letter', 'in-person'] as const;
		const tries = [...ways.map((way) => tried(way, 'no-answer')), noAnswer('afternoon'), noAnswer('evening')];
		expect(suggestionFor({ ...calm, tries })).toBeNull();
	});
});

test.each([
	[0, 'morning'],
	[11, 'morning'],
	[12, 'afternoon'],
	[16, 'afternoon'],
	[17, 'evening'],
	[23, 'evening'],
])('hour %i is %s', (hour, part) => expect(partOfDay(hour)).toBe(part));

describe('a try as it is written down', () => {
	const good = { channel: 'phone', result: 'no-answer', minutes: '', words: '', nextTryOn: '' };

	test('needs only how and what came of it', () => {
		expect(parse(contactAttemptSchema, { channel: 'phone', result: 'no-answer' })).toEqual({
			ok: true,
			value: { channel: 'phone', result: 'no-answer', minutes: null, words: '', nextTryOn: null },
		});
	});

	test('takes minutes and days in other digits', () => {
		const read = parse(contactAttemptSchema, { ...good, minutes: '۱۲', nextTryOn: '2026-11-30' });
		expect(read).toMatchObject({ ok: true, value: { minutes: 12, nextTryOn: '2026-11-30' } });
	});

	test.each([
		[{}, 'channel', 'choose-one'],
		[{ ...good, result: 'closed' }, 'result', 'choose-one'],
		[{ ...good, minutes: '601' }, 'minutes', 'minutes-wrong'],
		[{ ...good, minutes: '-1' }, 'minutes', 'minutes-wrong'],
		[{ ...good, minutes: 'ten' }, 'minutes', 'minutes-wrong'],
		[{ ...good, nextTryOn: '2026-02-30' }, 'nextTryOn', 'day-wrong'],
		[{ ...good, nextTryOn: 'tomorrow' }, 'nextTryOn', 'day-wrong'],
		[{ ...good, words: 'x'.repeat(2001) }, 'words', 'too-long'],
	])('refuses %j', (input, field, code) => {
		const read = parse(contactAttemptSchema, input);
		expect(read.ok ? [] : read.errors).toContainEqual({ field, code });
	});
});
