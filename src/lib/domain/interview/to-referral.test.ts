import { describe, expect, test } from 'vitest';
import type { Answers } from './question.ts';
import { toReferral } from './to-referral.ts';

const base: Answers = { door: 'self', name: 'Grace', 'reach-by': 'desk-note' };

describe('what a referral says', () => {
	test('needs come in one order, whatever page they were chosen on; none means not sure', () => {
		expect(toReferral({ ...base, 'more-needs': ['memory'], needs: ['food'] }).needs).toEqual([
			'food',
			'memory',
		]);
		expect(toReferral(base).needs).toEqual(['not-sure']);
	});

	test('answers off the path are not sent', () => {
		expect(toReferral({ ...base, phone: '604 555 0123' }).answers).toEqual(base);
	});

	test.each([
		['self', undefined, true, 'person'],
		['connector-for-caller', undefined, true, 'connector'],
		['someone-i-know', 'agrees', true, 'referrer'],
		['someone-i-know', 'does-not-know', false, 'referrer'],
		['someone-i-know', undefined, false, 'referrer'],
		['professional', 'not-sure', false, 'referrer'],
	] as const)('%s with agreement %s: agreed %s, by the %s', (door, agreement, agreed, agreedBy) => {
		const facts = toReferral({ ...base, door, ...(agreement ? { agreement } : {}) } as Answers);
		expect(facts).toMatchObject({ agreed, agreedBy });
	});

	test.each([
		[[], undefined, 'all', false],
		[['safety'], undefined, 'neutral', true],
		[['safety'], 'not-sure', 'neutral', true],
		[['safety'], 'no', 'none', true],
		[['safety'], 'yes', 'all', true],
	] as const)('other needs %j, safe to print %s: paper may say %s', (needs, safe, paper, unsafe) => {
		const answers = { ...base, 'other-needs': [...needs], ...(safe ? { 'safe-to-print': safe } : {}) };
		expect(toReferral(answers as Answers)).toMatchObject({ paper, unsafe });
	});
});

test('what was heard in somebody’s words is a need only once they ticked it', () => {
	const words = { words: 'I am lonely and hungry.', 'words-suggest': ['food', 'company'] };
	const told: Answers = { door: 'self', needs: ['food'], ...words };
	expect(toReferral(told).needs).toEqual(['food']);
	expect(toReferral({ ...told, heard: ['company', 'money'] }).needs).toEqual(['food', 'company']);
	expect(toReferral({ ...told, heard: ['company'], 'other-needs': ['safety'] }).needs).toEqual([
		'food',
		'safety',
	]);
});
