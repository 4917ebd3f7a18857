import { describe, expect, test } from 'vitest';
import { birthYearSchema, comingBackSchema, keepsQuiet, secondPartOf, standingOf } from './coming-back.ts';
import { parse } from './field-error.ts';

const phone = comingBackSchema('phone');
const shown = (reference: string, second = '0123') => parse(phone, { reference, second });

describe('a reference as people type it', () => {
	test.each(['K7M4QX', 'k7m4qx', ' k7m 4qx ', 'K7-M4-QX', 'k.7.m.4.q.x', 'Ｋ７Ｍ４ＱＸ', 'K۷M۴QX', 'k७m४qx'])(
		'%s',
		(typed) => {
			expect(shown(typed)).toEqual({ ok: true, value: { reference: 'K7M4QX', second: '0123' } });
		},
	);
	test.each([
		['', 'reference-required'],
		[' - ', 'reference-required'],
		['K7M4Q', 'reference-wrong'],
		['K7M4QXX', 'reference-wrong'],
		// None of these stands in any reference, so none is taken for another.
		['K0M4QX', 'reference-wrong'],
		['KOM4QX', 'reference-wrong'],
		['K1M4QX', 'reference-wrong'],
		['KIM4QX', 'reference-wrong'],
		["K7M4QX' or 1=1", 'reference-wrong'],
	])('not %j', (typed, code) => {
		expect(shown(typed)).toEqual({ ok: false, errors: [{ field: 'reference', code }] });
	});
});

describe('the second part', () => {
	test.each(['0123', ' 01 23 ', '604-555-0123', '+1 (604) 555 0123', '۰۱۲۳', '०१२३'])('%s', (typed) => {
		expect(shown('K7M4QX', typed)).toMatchObject({ ok: true, value: { second: '0123' } });
	});
	test.each(['', '123', 'none'])('not %j', (typed) => {
		expect(shown('K7M4QX', typed)).toEqual({
			ok: false,
			errors: [{ field: 'second', code: 'last-digits-wrong' }],
		});
	});
	test('as a year has four digits, and a connector writes one that a living person has', () => {
		const year = comingBackSchema('birth-year');
		expect(parse(year, { reference: 'K7M4QX', second: '۱۹۴۸' })).toMatchObject({ value: { second: '1948' } });
		expect(parse(year, { reference: 'K7M4QX', second: '48' })).toMatchObject({ ok: false });
		const said = (typed: string) => parse(birthYearSchema(2026), { year: typed }).ok;
		expect(['1948', '۱۹۴۸', '2026', '1906'].map(said)).toEqual([true, true, true, true]);
		expect(['', '48', '1905', '2027', '19480'].map(said)).toEqual([false, false, false, false, false]);
	});
	test.each([
		['their own phone', { 'reach-by': 'phone', phone: '604-555-0123', 'phone-owner': 'own' }, '0123'],
		['a shared phone', { 'reach-by': 'phone', phone: '604-555-0123', 'phone-owner': 'shared' }, '0123'],
		['whose it is was left open', { 'reach-by': 'phone', phone: '604-555-0123' }, '0123'],
		['somebody else’s', { 'reach-by': 'phone', phone: '604-555-0123', 'phone-owner': 'someone-else' }, null],
		['a relative’s', { 'reach-by': 'relative', 'relative-phone': '604-555-0123' }, null],
		['a letter', { 'reach-by': 'letter', address: '12 Elm Street 0123' }, null],
		['a note', { 'reach-by': 'desk-note' }, null],
		['a phone from before they chose another way', { 'reach-by': 'in-person', phone: '604-555-0123' }, null],
	] as const)('of %s', (_, answers, right) => {
		expect(secondPartOf('phone', { door: 'self', ...answers }, 1948)).toBe(right);
		expect(secondPartOf('birth-year', { door: 'self', ...answers }, 1948)).toBe('1948');
		expect(secondPartOf('birth-year', { door: 'self', ...answers }, null)).toBe(null);
	});
});

test('who does not feel safe, and who was asked for by somebody else, is not told of to whoever has the paper', () => {
	expect(keepsQuiet(false, { door: 'self' })).toBe(false);
	expect(keepsQuiet(false, { door: 'connector-for-caller' })).toBe(false);
	expect(keepsQuiet(true, { door: 'self' })).toBe(true);
	expect(keepsQuiet(false, { door: 'someone-i-know' })).toBe(true);
	expect(keepsQuiet(false, { door: 'professional' })).toBe(true);
});

describe('where things stand', () => {
	const nothing = { withdrawn: false, closedOn: null, triedOn: null, spokenOn: null, issuedOn: null };
	const facts = {
		...{ ...nothing, nextFollowUpOn: null, callAskedOn: null, toldOn: null },
		...{ today: '2026-11-30', callBy: '2026-12-02' },
	};
	test.each([
		['just sent', {}, ['waiting 2026-12-02']],
		['the day was not kept', { callBy: '2026-11-29' }, ['late']],
		['tried', { triedOn: '2026-11-30', callBy: '2026-11-29' }, ['tried 2026-11-30']],
		['talked', { spokenOn: '2026-11-28' }, ['talked 2026-11-28']],
		[
			'a plan in hand',
			{ spokenOn: '2026-11-28', issuedOn: '2026-11-28', nextFollowUpOn: '2026-12-12' },
			['planned 2026-11-28', 'talked 2026-11-28', 'talk-again 2026-12-12'],
		],
		[
			'a day to talk that is past is not promised again',
			{ spokenOn: '2026-11-01', nextFollowUpOn: '2026-11-15' },
			['talked 2026-11-01'],
		],
		['a plan made at the desk, without a call', { issuedOn: '2026-11-28' }, ['planned 2026-11-28']],
		['asked for a call', { callBy: '2026-11-29', callAskedOn: '2026-11-30' }, ['call-asked 2026-11-30']],
		[
			'something did not work out',
			{ spokenOn: '2026-11-01', toldOn: '2026-11-30' },
			['told 2026-11-30', 'talked 2026-11-01'],
		],
		['closed', { closedOn: '2026-11-20', issuedOn: '2026-11-01' }, ['closed 2026-11-20']],
		['withdrawn', { withdrawn: true, callAskedOn: '2026-11-30', closedOn: '2026-11-30' }, ['withdrawn']],
	])('%s', (_, more, said) => {
		const standing = standingOf({ ...facts, ...more });
		expect(standing.map(({ code, day }) => (day ? `${code} ${day}` : code))).toEqual(said);
	});
});
