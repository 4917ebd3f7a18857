import { describe, expect, test } from 'vitest';
import { forToday, queueOrder, reasonsOf, stateOf, type QueueFacts } from './queue.ts';

const today = '2026-11-22';
const facts = (more: Partial<QueueFacts> = {}): QueueFacts => ({
	unsafe: false,
	level: 'medium',
	claimed: true,
	waitingSince: '2026-11-19',
	reached: false,
	unanswered: 0,
	nextTryOn: null,
	issued: false,
	nextFollowUpOn: null,
	asks: [],
	withdrawn: false,
	...more,
});

describe('where a case stands', () => {
	test.each([
		['nobody has claimed it', { claimed: false }, 'new', true],
		['claimed, nobody has tried yet', {}, 'trying-to-reach', true],
		['tried without an answer, next try today', { unanswered: 2, nextTryOn: today }, 'trying-to-reach', true],
		['the next try is tomorrow', { unanswered: 2, nextTryOn: '2026-11-23' }, 'trying-to-reach', false],
		[
			'silence for a year is still trying',
			{ unanswered: 40, waitingSince: '2025-11-01' },
			'trying-to-reach',
			true,
		],
		['spoken with', { reached: true }, 'working', true],
		['asked to be called on another day', { reached: true, nextTryOn: '2026-11-25' }, 'waiting', false],
		[
			'plan in hand, follow-up ahead',
			{ reached: true, issued: true, nextFollowUpOn: '2026-12-01' },
			'waiting',
			false,
		],
		['plan in hand, no follow-up planned', { reached: true, issued: true }, 'working', true],
		['follow-up due today', { reached: true, issued: true, nextFollowUpOn: today }, 'follow-up-due', true],
		['follow-up overdue', { reached: true, nextFollowUpOn: '2026-11-01' }, 'follow-up-due', true],
		['released while a follow-up is due', { claimed: false, nextFollowUpOn: today }, 'follow-up-due', true],
	] as const)('%s', (_, more, state, now) => {
		expect(stateOf(facts(more), today)).toBe(state);
		expect(forToday(facts(more), today)).toBe(now);
	});

	test('the same facts change state with the day alone', () => {
		const planned = facts({ reached: true, issued: true, nextFollowUpOn: '2026-11-30' });
		expect(stateOf(planned, '2026-11-29')).toBe('waiting');
		expect(stateOf(planned, '2026-11-30')).toBe('follow-up-due');
	});
});

test('unsafe comes first, then the level, then who has waited longest', () => {
	const low = facts({ level: 'low', waitingSince: '2026-01-01' });
	const mediumOld = facts({ waitingSince: '2026-11-01' });
	const mediumNew = facts({ waitingSince: '2026-11-21' });
	const high = facts({ level: 'high', waitingSince: today });
	const unsafe = facts({ level: 'low', unsafe: true, waitingSince: today });
	expect([low, mediumNew, high, unsafe, mediumOld].sort(queueOrder)).toEqual([
		unsafe,
		high,
		mediumOld,
		mediumNew,
		low,
	]);
});

describe('why it stands there', () => {
	test('safety, level and waiting time come first, as they do in the order', () => {
		const reasons = reasonsOf(facts({ unsafe: true, level: 'high', unanswered: 2, nextTryOn: today }), today);
		expect(reasons).toEqual([
			{ code: 'unsafe' },
			{ code: 'high' },
			{ code: 'waited', days: 3 },
			{ code: 'unanswered', tries: 2 },
			{ code: 'next-try-due', day: today },
		]);
	});

	test.each([
		[{}, 'never-tried'],
		[{ reached: true }, 'no-plan'],
		[{ reached: true, issued: true }, 'no-follow-up'],
		[{ reached: true, issued: true, nextFollowUpOn: '2026-12-01' }, 'follow-up'],
		[{ reached: true, issued: true, nextFollowUpOn: '2026-11-20' }, 'follow-up-due'],
		[{ unanswered: 1, nextTryOn: '2026-11-23' }, 'next-try'],
	] as const)('%j says %s last', (more, code) => {
		expect(reasonsOf(facts(more), today).at(-1)?.code).toBe(code);
	});

	test('a case that came in after midnight elsewhere has waited no negative days', () => {
		expect(reasonsOf(facts({ waitingSince: '2026-11-23' }), today)).toContainEqual({
			code: 'waited',
			days: 0,
		});
	});
});
