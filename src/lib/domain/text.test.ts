import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cleaned, line, lines, requiredLine, requiredLines } from './text.ts';

const name = requiredLine(120);
const errorOf = (schema: v.GenericSchema, typed: unknown) => v.safeParse(schema, typed).issues?.[0].message;

describe('names of any script, one word or one letter, are kept as they are (ACCESSIBILITY U09)', () => {
	test.each([
		'Rosa Delgado',
		'Cher',
		'X',
		'李',
		'李小龙',
		'Nguyễn Thị Ánh',
		'Ñusta Quispe',
		'O’Brien',
		"O'Brien",
		'Jean-Luc d’Arc',
		'Zoë Müller-Lüdenscheidt',
		'Þórunn Ægisdóttir',
		'Łukasz Żółć',
		'Иван Петров',
		'Γιώργος',
		'محمد علی',
		'می\u200cخواهم',
		'ਗੁਰਪ੍ਰੀਤ ਕੌਰ',
		'क्\u200dष',
		'김영희',
		'さくら',
		'สมชาย',
		'እናት',
		'ᐃᓄᒃ',
		'Dr. A. B. Smith, Jr.',
		'Mary (called May)',
		'X Æ A-12',
		'Null',
		'undefined',
		"Robert'); DROP TABLE referral;--",
		'<b>Rosa</b>',
		'{{name}} $t(common:brand)',
		'👵🏽 Grandma',
		'-',
		'a'.repeat(120),
		'👵'.repeat(120),
	])('%s', (typed) => {
		expect(v.parse(name, typed)).toBe(typed);
	});
});

test.each([
	['a NUL byte', 'Ro\0sa', 'Rosa'],
	['escape codes', '\u001b[31mRosa\u0007', '[31mRosa'],
	['a turn of direction', 'Ro\u202Esa\u202C', 'Rosa'],
	['isolates', '\u2067Rosa\u2069', 'Rosa'],
	['marks of direction', '\u200fRosa\u200e\u061c', 'Rosa'],
	['a byte order mark', '\ufeffRosa', 'Rosa'],
	['a half of a character', 'Rosa\ud800', 'Rosa'],
	['spaces around', '  \u00a0 Rosa \u3000', 'Rosa'],
	['lines and tabs within', 'Rosa\r\n\tDelgado', 'Rosa Delgado'],
	['a line separator', 'Rosa\u2028Delgado', 'Rosa Delgado'],
	['accents written apart', 'Zoe\u0308', 'Zoë'],
])('a name loses %s', (_what, typed, kept) => {
	expect(v.parse(name, typed)).toBe(kept);
});

test.each([
	'',
	' ',
	'\n',
	'\0',
	'\u200b',
	'\u202e\u200f',
	'\u00ad\u2060',
	'\u200c\u200d',
	'\u3164',
	undefined,
])('%j is no name', (typed) => {
	expect(errorOf(name, typed)).toBe('required');
});

test.each([{}, [], 5, null, true])('%j is no text', (typed) => {
	expect(errorOf(name, typed)).toBe('required');
});

test('length is counted in characters as people see them, not in code units', () => {
	expect(errorOf(name, '👵'.repeat(121))).toBe('too-long');
	expect(errorOf(name, 'a'.repeat(121))).toBe('too-long');
	expect(errorOf(line(5), 'a'.repeat(10_000))).toBe('too-long');
	expect(errorOf(lines(5), '\n\na\n\n\nb\n')).toBeUndefined();
});

test('what need not be answered may be empty', () => {
	expect(v.parse(line(10), undefined)).toBe('');
	expect(v.parse(lines(10), ' \n ')).toBe('');
	expect(errorOf(requiredLines(10), ' \n ')).toBe('required');
});

test('several lines stay several, whatever the sender’s machine ends them with', () => {
	expect(v.parse(lines(40), ' 1 Example St\r\nApt 2\rBurnaby\n')).toBe('1 Example St\nApt 2\nBurnaby');
});

test('what was cleaned once is not changed by cleaning again', () => {
	for (const typed of ['Zoe\u0308 ', 'a\0b', '\u202eabc', 'a\r\nb', '\u00adx']) {
		expect(cleaned(cleaned(typed))).toBe(cleaned(typed));
	}
});
