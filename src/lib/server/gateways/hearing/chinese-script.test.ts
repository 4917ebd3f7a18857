import { describe, expect, test } from 'vitest';
import { inOwnChinese } from './chinese-script.ts';

describe('what a recogniser heard is written as the page is', () => {
	test.each([
		['zh-Hant', '我很寂寞，需要有人陪我说话', '我很寂寞，需要有人陪我説話'],
		['zh-Hant', '后天我想吃面条，头发也要剪', '後天我想吃麪條，頭髮也要剪'],
		['zh-Hant', '後天我想吃面条', '後天我想吃麪條'],
		['zh-Hant', '后天', '後天'],
		['zh-Hans', '後天我想吃麵，頭髮也要剪', '后天我想吃面，头发也要剪'],
		['zh-Hans', '我嘅女兒住喺裏面', '我嘅女儿住喺里面'],
	])('%s: %s', async (language, heard, written) => {
		expect(await inOwnChinese(language, heard)).toBe(written);
		expect(await inOwnChinese(language, written)).toBe(written);
	});

	test('Traditional words with signs that both scripts have stay as they are', async () => {
		const words = '皇后大道的范小姐說，她只有一間房，離這裡三公里';
		expect(await inOwnChinese('zh-Hant', words)).toBe(words);
	});

	test.each(['en', 'ko', 'fa'])('%s is none of its business', async (language) => {
		expect(await inOwnChinese(language, '这 here')).toBe('这 here');
	});
});
