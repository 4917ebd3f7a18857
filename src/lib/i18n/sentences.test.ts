import { describe, expect, test } from 'vitest';
import { lineEnd, sentencesOf } from './sentences.ts';

const piece = (text: string, more: object = {}) => ({
	text,
	language: 'en',
	personal: false,
	private: false,
	...more,
});
const texts = (...pieces: Parameters<typeof sentencesOf>[0]) => sentencesOf(pieces).map(({ text }) => text);

describe('a block of text', () => {
	test('is cut at its sentences and at its line ends, its white space as it is seen', () => {
		expect(texts(piece('Call us.\n\t\tSay  your name. '), piece('It is free.'))).toEqual([
			'Call us.',
			'Say your name.',
			'It is free.',
		]);
		expect(texts(piece('Call the library'), piece(lineEnd), piece('604-555-0100'))).toEqual([
			'Call the library',
			'604-555-0100',
		]);
		expect(texts(piece('Call '), piece('604-555-0100'), piece(' today.'))).toEqual([
			'Call 604-555-0100 today.',
		]);
	});

	test.each([
		['fr', 'Appelez-nous. C’est gratuit.', 2],
		['zh-Hant', '請打電話。這是免費的。', 2],
		['hi', 'हमें फ़ोन करें। यह मुफ़्त है।', 2],
		['ar', 'هل تحتاج إلى مساعدة؟ اتصل بنا.', 2],
	])('is cut as %s has it', (language, text, count) => {
		expect(sentencesOf([piece(text, { language })])).toHaveLength(count);
	});

	test('speaks a foreign name in its own language', () => {
		const [before, name, after] = sentencesOf([
			piece('In '),
			piece('Français', { language: 'fr' }),
			piece(' too.'),
		]);
		expect([before?.language, name?.language, after?.language]).toEqual(['en', 'fr', 'en']);
	});

	test('is a person’s as a sentence, and no sentence more', () => {
		const lines = sentencesOf([
			piece('We call '),
			piece('Rosa', { personal: true, private: true }),
			piece(' soon. It is free.'),
		]);
		expect(lines.map(({ text, personal }) => ({ text, personal }))).toEqual([
			{ text: 'We call Rosa soon.', personal: true },
			{ text: 'It is free.', personal: false },
		]);
	});

	test('says nothing of signs for the eye, and no endless sentence', () => {
		expect(texts(piece(' · '), piece(lineEnd), piece('–'))).toEqual([]);
		const said = texts(piece('and so '.repeat(100)));
		expect(said.length).toBeGreaterThan(2);
		expect(said.join(' ')).toBe('and so '.repeat(100).trim());
		expect(Math.max(...texts(piece('a'.repeat(2000))).map((text) => text.length))).toBeLessThanOrEqual(280);
	});
});
