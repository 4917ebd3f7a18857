import { expect, test } from 'vitest';
import { eraseJamo, insertJamo } from './hangul.ts';
import type { Typing } from './edit.ts';

const at = (marked: string): Typing => {
	const start = marked.indexOf('|');
	return { text: marked.replace('|', ''), start, end: start };
};
const shown = ({ text, start }: Typing) => `${text.slice(0, start)}|${text.slice(start)}`;
const typed = (from: string, keys: string) =>
	shown([...keys].reduce((now, key) => insertJamo(now, key, 120), at(from)));

test.each([
	['|', 'ㄱㅣㅁㅇㅕㅇㅎㅡㅣ', '김영희|'],
	['|', 'ㅂㅏㄱㅈㅣㅅㅓㅇ', '박지성|'],
	['|', 'ㄱㅏㄴㅏ', '가나|'],
	['|', 'ㄷㅏㄹㄱ', '닭|'],
	['|', 'ㄷㅏㄹㄱㅣ', '달기|'],
	['|', 'ㅇㅗㅏㄴ', '완|'],
	['|', 'ㄱㅏㅂㅅㅇㅣ', '값이|'],
	['|', 'ㄱㅏㅂㅅㅏ', '갑사|'],
	['|', 'ㅇㅣㅆㄷㅏ', '있다|'],
	['|', 'ㄱㅏㄸㅏ', '가따|'],
	['|', 'ㄱㄱㅏ', 'ㄱ가|'],
	['|', 'ㅏㅏ', 'ㅏㅏ|'],
	['|', 'ㅗㅏ', 'ㅘ|'],
	['|', 'ㄱㅏㅏ', '가ㅏ|'],
	['|', 'ㅇㅢㅅㅏ', '의사|'],
	['김|희', 'ㅇㅕㅇ', '김영|희'],
	['가|다', 'ㄴㅏ', '가나|다'],
	['Kim |', 'ㅇㅕㅇ', 'Kim 영|'],
])('from %s the keys %s make %s', (from, keys, after) => {
	expect(typed(from, keys)).toBe(after);
	expect(typed(from, keys)).toBe(typed(from, keys).normalize('NFC'));
});

test('each step back takes one letter off, as it was put on', () => {
	let now = at('김흰|');
	const steps: string[] = [];
	while (now.text !== '') steps.push(shown((now = eraseJamo(now))));
	expect(steps).toEqual(['김희|', '김흐|', '김ㅎ|', '김|', '기|', 'ㄱ|', '|']);
	expect(shown(eraseJamo(at('닭|을')))).toBe('달|을');
	expect(shown(eraseJamo(at('완|')))).toBe('와|');
	expect(shown(eraseJamo(at('와|')))).toBe('오|');
	expect(shown(eraseJamo(at('Kim|')))).toBe('Ki|');
	expect(shown(eraseJamo(at('|김')))).toBe('|김');
});

test('a selection is replaced and erased as a whole', () => {
	const chosen = { text: '김영희', start: 1, end: 2 };
	expect(insertJamo(chosen, 'ㅅ', 120)).toEqual({ text: '김ㅅ희', start: 2, end: 2 });
	expect(eraseJamo(chosen)).toEqual({ text: '김희', start: 1, end: 1 });
});

test('a full field still finishes its syllable, and begins no other', () => {
	expect(typed('|', 'ㄱㅣㅁ')).toBe('김|');
	const full = { text: '기', start: 1, end: 1 };
	expect(insertJamo(full, 'ㅁ', 1).text).toBe('김');
	expect(insertJamo(insertJamo(full, 'ㅁ', 1), 'ㅇ', 1).text).toBe('김');
});

test('every syllable of Hangul can be taken apart and put together again', () => {
	for (let code = 0xac00; code <= 0xd7a3; code += 1) {
		const syllable = String.fromCodePoint(code);
		const keys = [...syllable.normalize('NFD')].length;
		let now = at(`${syllable}|`);
		let steps = 0;
		while (now.text !== '') {
			now = eraseJamo(now);
			steps += 1;
		}
		if (steps < keys) throw new Error(`${syllable} went in ${String(steps)} steps`);
	}
});
