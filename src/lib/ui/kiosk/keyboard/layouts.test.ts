import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { referenceFrom, referenceLength } from '#lib/domain/reference.ts';
import { languages } from '#lib/i18n/languages.ts';
import { hasCapitals, rowsOf } from './keys.ts';
import { layoutOf, pageNames } from './layouts.ts';

const rows = v.pipe(v.array(v.pipe(v.string(), v.regex(/^\S+( \S+)*$/))), v.minLength(1));
const schema = v.strictObject({
	letters: rows,
	...v.entriesFromList(
		pageNames.filter((name) => name !== 'letters'),
		v.optional(rows),
	),
});
const notLatin = ['pa', 'hi', 'fa', 'ar', 'ko'];
const all = [...languages.map(({ code }) => code), 'phone'];

/** Everything that a layout's keys type, on all of its pages. */
function typedBy(code: string): string[] {
	const layout = layoutOf(code);
	return pageNames
		.filter((page) => layout[page])
		.flatMap((page) => [false, true].flatMap((capitals) => rowsOf(layout, page, capitals, 'line').flat()))
		.flatMap(({ act }) => (act.what === 'insert' ? [act.text] : []));
}

describe.each(all)('the keys of %s', (code) => {
	const typed = typedBy(code);

	test('are pages of rows of keys, none of them twice on a page', () => {
		const layout = layoutOf(code);
		expect(v.parse(schema, layout)).toEqual(layout);
		for (const page of pageNames) {
			const tokens = (layout[page] ?? []).flatMap((row) => row.split(' '));
			expect(tokens, page).toEqual([...new Set(tokens)]);
		}
	});

	test('type composed letters, digits 0-9 and no mark that turns text around', () => {
		expect(typed.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
		expect(typed.join('')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u25cc]/);
		expect(typed.filter((text) => /\p{Nd}/u.test(text) && !/[0-9]/.test(text))).toEqual([]);
		expect(typed).toEqual(expect.arrayContaining([...'0123456789', ' ']));
	});

	test('have ids of their own on each page, and the last four keys always in one order', () => {
		const layout = layoutOf(code);
		for (const page of pageNames.filter((name) => layout[name])) {
			const keys = rowsOf(layout, page, false, 'lines').flat();
			expect(new Set(keys.map(({ id }) => id)).size).toBe(keys.length);
			expect(keys.slice(-4).map(({ id }) => id)).toEqual(['left', 'right', 'erase', 'done']);
		}
	});
});

test.each(languages.map(({ code }) => code))('%s types every Latin letter and the marks of names', (code) => {
	const typed = typedBy(code);
	const needed = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', "'", '-', '.', ',', '@'];
	expect(needed.filter((letter) => !typed.includes(letter))).toEqual([]);
});

test.each(notLatin)('a reader of %s can turn to Latin letters and back', (code) => {
	const layout = layoutOf(code);
	const turn = (page: 'letters' | 'latin') => rowsOf(layout, page, false, 'line').flat();
	expect(turn('letters').find(({ id }) => id === 'to latin')?.act).toEqual({ what: 'page', page: 'latin' });
	expect(turn('latin').find(({ id }) => id === 'to latin')?.act).toEqual({ what: 'page', page: 'letters' });
	expect(hasCapitals(layout, 'letters')).toBe(false);
	expect(hasCapitals(layout, 'latin')).toBe(true);
});

test.each([
	['fr', 'éèêëàâçîïôûùüœæÿ'],
	['es', 'áéíóúüñ'],
	['tl', 'ñ'],
	['vi', 'ăâđêôơưĂÂĐÊÔƠƯ'],
	['fa', 'پچژگآئکی\u200c'],
	['ar', 'ةىأإآؤئءكي'],
	['pa', 'ਾਿੀੁੂੇੈੋੌੰਂੱ਼੍ਸਹਕਖਗਘਙਚਛਜਝਞਟਠਡਢਣਤਥਦਧਨਪਫਬਭਮਯਰਲਵੜ'],
	['hi', 'ािीुूृेैोौंँः़्कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहअआइईउऊऋएऐओऔ'],
	['ko', 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ'],
])('%s has all its letters: %s', (code, letters) => {
	const typed = typedBy(code);
	expect([...letters].filter((letter) => !typed.includes(letter))).toEqual([]);
});

test('the keys of a reference are those that references are made of, and no others', () => {
	const keys = rowsOf(layoutOf('reference'), 'letters', false, 'line').flat();
	const typed = keys
		.flatMap(({ act }) => (act.what === 'insert' ? [act.text] : []))
		.filter((text) => text !== ' ');
	expect(typed).toEqual([...new Set(typed)]);
	const made = (byte: number) => referenceFrom(new Uint8Array(referenceLength).fill(byte))?.[0] ?? [];
	expect(typed.toSorted()).toEqual(
		[...new Set(Array.from({ length: 256 }, (_, byte) => made(byte)).flat())].toSorted(),
	);
});
