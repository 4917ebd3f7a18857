import { describe, expect, test } from 'vitest';
import { withoutAnyName, withoutNames } from './unnamed.ts';

test('names that we know, numbers and addresses leave, and come back in a translation', () => {
	const said = 'Rosa-Maria Díaz here, rosa@example.org, 604 555-0123, flat ۱۲. I am hungry.';
	const { words, restore } = withoutNames(said, ['Rosa-Maria Díaz']);
	expect(words).toBe('[1] [2] here, [3] [4], flat [5]. I am hungry.');
	expect(restore('[2] a faim ([5]).')).toBe('Díaz a faim (۱۲).');
	expect(restore('[9] is none of ours')).toBe('[9] is none of ours');
	expect(restore(words)).toBe(said);
});

test.each([
	['zh-Hant', '陳美玲需要幫忙', '陳美玲', '[1]需要幫忙'],
	['ko', '김영희는 배고파요', '김영희', '[1]는 배고파요'],
	['fa', 'من فریده هستم', 'فریده', 'من [1] هستم'],
	['within a word', 'Ann wants to plan', 'Ann', '[1] wants to plan'],
])('a known name in %s', (_, said, name, left) => {
	expect(withoutNames(said, [name]).words).toBe(left);
});

describe('a name that nobody told us', () => {
	const common = new Set(['i', 'my', 'the', 'is', 'mon', 'je', 'ako']);
	test.each([
		['en', 'my name is rosa, I am hungry', 'my name is …, I am hungry'],
		['en', 'The neighbour Fred helps my sister Ann-Marie.', 'The neighbour … helps my sister ….'],
		['en', 'Rosa cannot walk to 12 Elm Street', '… cannot walk to [1] … …'],
		['fr', "Je m'appelle élise. Mon fils Luc est loin", "Je m'appelle …. Mon fils … est loin"],
		['tl', 'Ako po si maria', 'Ako po si …'],
		['vi', 'tôi tên là lan', 'tôi tên là …'],
	])('%s: %s', (language, said, left) => {
		expect(withoutAnyName(said, language, common)).toBe(left);
	});

	test('nothing is left where names cannot be told from other words', () => {
		expect(withoutAnyName('MY SON FRED IS ILL', 'en', common)).toBe('');
		expect(withoutAnyName('پسرم علی بیمار است', 'fa', common)).toBe('');
		expect(withoutAnyName('我兒子 Fred 病了', 'zh-Hant', common)).toBe('');
	});
});
