import { describe, expect, test } from 'vitest';
import { isInScriptOf, uncertainWords } from './heard-text.ts';

describe('the script of what was heard', () => {
	test.each([
		['en', 'I am hungry.', 'मुझे भूख लगी है'],
		['fr', 'J’ai faim.', 'я голоден'],
		['vi', 'Tôi đói.', '我饿了'],
		['pa', 'ਮੈਨੂੰ ਭੁੱਖ ਲੱਗੀ ਹੈ', 'مینوں بھکھ لگی اے'],
		['hi', 'मुझे भूख लगी है', 'مجھے بھوک لگی ہے'],
		['fa', 'گرسنه‌ام', 'I am hungry'],
		['ar', 'أنا جائع', 'Ana jaea'],
		['ko', '배가 고파요', 'お腹が空きました'],
		['zh-Hant', '我肚餓', 'ngo tou ngo'],
		['zh-Hans', '我饿了', 'wo e le'],
	])('%s', (language, right, wrong) => {
		expect(isInScriptOf(language, right)).toBe(true);
		expect(isInScriptOf(language, wrong)).toBe(false);
	});

	test('a name or a number in other letters is no mistake', () => {
		expect(isInScriptOf('ko', '저는 Burnaby 도서관에서 만나고 싶어요')).toBe(true);
		expect(isInScriptOf('pa', '604 555 0123')).toBe(true);
		expect(isInScriptOf('en', '…')).toBe(false);
	});
});

test('Japanese is a mistake in every language of ours, Chinese signs or not', () => {
	expect(isInScriptOf('zh-Hant', '今日本当寂しい')).toBe(false);
	expect(isInScriptOf('zh-Hans', 'テスト我很饿')).toBe(false);
});

describe('words that nobody is sure of', () => {
	const pieces = (...heard: [text: string, probability: number][]) =>
		heard.map(([text, probability]) => ({ bytes: [...new TextEncoder().encode(text)], probability }));
	const marked = (text: string, tag: string, heard: ReturnType<typeof pieces>) =>
		uncertainWords(text, tag, heard).map(({ from, to }) => text.slice(from, to));

	test('are whole and bare, however they were cut', () => {
		const text = 'My doughter Grace, calls Grace';
		const heard = pieces(
			[' My', 0.99],
			[' dough', 0.95],
			['ter', 0.4],
			[' Grace', 0.3],
			[',', 0.1],
			[' calls Grace', 0.9],
		);
		expect(marked(text, 'en-CA', heard)).toEqual(['doughter', 'Grace']);
		expect(uncertainWords(text, 'en-CA', heard)[1]).toEqual({ from: 12, to: 17 });
	});

	test('are words of Chinese and Korean too, where a sign may come in two pieces', () => {
		const [first = 0, ...rest] = new TextEncoder().encode('寂');
		const heard = [
			...pieces(['我很', 0.99]),
			{ bytes: [first], probability: 0.9 },
			{ bytes: rest, probability: 0.2 },
			...pieces(['寞，需要帮忙', 0.99]),
		];
		expect(marked('我很寂寞，需要帮忙', 'zh-Hans', heard)).toEqual(['寂寞']);
		expect(marked('저는 외로워요', 'ko', pieces(['저는', 0.9], [' 외로', 0.3], ['워요', 0.9]))).toEqual([
			'외로워요',
		]);
	});

	test('are not marked where the pieces are missing or of another text', () => {
		expect(uncertainWords('I am here', 'en-CA', [])).toEqual([]);
		expect(uncertainWords('I am here', 'en-CA', pieces(['You are there', 0.1]))).toEqual([]);
	});
});
