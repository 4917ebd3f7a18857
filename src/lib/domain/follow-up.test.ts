import { expect, test } from 'vitest';
import { parse } from './field-error.ts';
import { followUpPlanSchema, followUpRecordSchema, suggestedFollowUpDay } from './follow-up.ts';

test.each([
	['high', '2026-12-30', '2027-01-06'],
	['medium', '2026-11-22', '2026-12-06'],
	['low', '2028-02-01', '2028-02-29'],
	[null, '2026-11-22', '2026-12-06'],
] as const)('a %s need on %s is asked about again on %s', (level, today, expected) => {
	expect(suggestedFollowUpDay(level, today)).toBe(expected);
});

test.each(['2026-02-30', '22/11/2026', 'soon', '2026-13-01'])('%s is no day', (dueOn) => {
	expect(parse(followUpPlanSchema, { dueOn })).toEqual({
		ok: false,
		errors: [{ field: 'dueOn', code: 'day-wrong' }],
	});
});

test('somebody not reached is never left there', () => {
	expect(parse(followUpRecordSchema, { outcome: 'not-reached' })).toEqual({
		ok: false,
		errors: [{ field: 'nextOn', code: 'next-day-required' }],
	});
	const parsed = parse(followUpRecordSchema, {
		outcome: 'not-reached',
		received: 'yes',
		nextOn: '2026-12-01',
	});
	expect(parsed.ok && parsed.value.received).toBe(null);
});

test('what was received is yes, no or not asked', () => {
	const received = (answer?: string) => {
		const parsed = parse(followUpRecordSchema, { outcome: 'better', received: answer });
		return parsed.ok && parsed.value.received;
	};
	expect([received('yes'), received('no'), received('')]).toEqual([true, false, null]);
	expect(received(undefined)).toBe(null);
});

test('an outcome must be chosen', () => {
	expect(parse(followUpRecordSchema, {})).toEqual({
		ok: false,
		errors: [{ field: 'outcome', code: 'choose-one' }],
	});
});
