import { expect, test } from 'vitest';
import { parse } from './field-error.ts';
import { kioskNameSchema, pinSchema } from './kiosk.ts';

const pin = (typed?: string) => {
	const parsed = parse(pinSchema, { pin: typed });
	return parsed.ok ? parsed.value.pin : parsed.errors[0]?.code;
};

test.each([
	['280417', '280417'],
	[' 28 04 17 ', '280417'],
	['۲۸۰۴۱۷', '280417'],
	['੨੮੦੪੧੭', '280417'],
	['280417280417', '280417280417'],
	['', 'pin-wrong'],
	[undefined, 'pin-wrong'],
	['28041', 'pin-wrong'],
	['2804172804170', 'pin-wrong'],
	['28041x', 'pin-wrong'],
	['000000', 'pin-easy'],
	['77777777', 'pin-easy'],
	['123456', 'pin-easy'],
	['890123', 'pin-easy'],
	['987654321', 'pin-easy'],
	['121212', '121212'],
])('the PIN %j is %j', (typed, expected) => {
	expect(pin(typed)).toBe(expected);
});

test('a kiosk has a name of one line', () => {
	expect(parse(kioskNameSchema, { kioskName: ' By the\nfront  door ' })).toEqual({
		ok: true,
		value: { kioskName: 'By the front door' },
	});
	for (const [kioskName, code] of [
		['', 'required'],
		[' \u200b ', 'required'],
		['x'.repeat(61), 'too-long'],
	]) {
		expect(parse(kioskNameSchema, { kioskName })).toMatchObject({ ok: false, errors: [{ code }] });
	}
});
