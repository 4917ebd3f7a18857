import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { latinDigits, phone, phoneDigits, requiredPhone } from './phone.ts';

const errorOf = (typed: unknown, schema: v.GenericSchema = requiredPhone) =>
	v.safeParse(schema, typed).issues?.[0].message;

describe('a phone number in any format and digits (ACCESSIBILITY U09, M10)', () => {
	test.each([
		['604-555-0199', '6045550199'],
		['604 555 0199', '6045550199'],
		['604.555.0199', '6045550199'],
		['(604) 555-0199', '6045550199'],
		['6045550199', '6045550199'],
		['1-604-555-0199', '16045550199'],
		['+1 604 555 0199', '16045550199'],
		['+1 (604) 555‑0199', '16045550199'],
		['604/555/0199', '6045550199'],
		['604–555–0199', '6045550199'],
		['  604  555  0199  ', '6045550199'],
		['604\t555\t0199', '6045550199'],
		['Phone: 604 555 0199', '6045550199'],
		['604 555 0199 (my daughter)', '6045550199'],
		['604 555 0199 ext. 12', '604555019912'],
		['604 555 0199 x1234', '60455501991234'],
		['011 91 98765 43210', '011919876543210'],
		['+86 138 1234 5678', '8613812345678'],
		['+44 20 7946 0958', '442079460958'],
		['٦٠٤ ٥٥٥ ٠١٩٩', '6045550199'],
		['۶۰۴ ۵۵۵ ۰۱۹۹', '6045550199'],
		['६०४ ५५५ ०१९९', '6045550199'],
		['੬੦੪ ੫੫੫ ੦੧੯੯', '6045550199'],
		['６０４ ５５５ ０１９９', '6045550199'],
		['６０４－５５５－０１９９', '6045550199'],
		['\u202a604 555 0199\u202c', '6045550199'],
		['6️⃣0️⃣4️⃣ 555 0199', '6045550199'],
		['604 ५५५ 0199', '6045550199'],
		['0'.repeat(10), '0000000000'],
		['1'.repeat(20), '1'.repeat(20)],
	])('%s', (typed, digits) => {
		const kept = v.parse(requiredPhone, typed);
		expect(phoneDigits(kept)).toBe(digits);
		expect(kept).toBe(latinDigits(kept));
		expect(v.parse(requiredPhone, kept)).toBe(kept);
	});

	test.each([
		['', 'phone-required'],
		['   ', 'phone-required'],
		['\u200f', 'phone-required'],
		['\0', 'phone-required'],
		['none', 'phone-no-digits'],
		['I have no phone', 'phone-no-digits'],
		['☎️', 'phone-no-digits'],
		['৬০৪', 'phone-no-digits'],
		['555 0199', 'phone-short'],
		['5550199', 'phone-short'],
		['604', 'phone-short'],
		['5', 'phone-short'],
		['604 555 019', 'phone-short'],
		["604'; drop table draft;--", 'phone-short'],
		['604 555 0199, 604 555 0188, 778 555 0100', 'phone-long'],
		['1'.repeat(21), 'phone-long'],
		['1'.repeat(61), 'too-long'],
		['x'.repeat(10_000), 'too-long'],
	])('%s is refused: %s', (typed, code) => {
		expect(errorOf(typed)).toBe(code);
	});
});

test('a number that need not be given may be empty, but not half', () => {
	expect(v.parse(phone, '')).toBe('');
	expect(v.parse(phone, undefined)).toBe('');
	expect(errorOf('555', phone)).toBe('phone-short');
});
