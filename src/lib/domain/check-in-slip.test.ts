import { expect, test } from 'vitest';
import { slipCode, slipSchema, slipTyped } from './check-in-slip.ts';
import { parse } from './field-error.ts';

test.each(['K7M4QX-2', 'k7m4qx 2', 'K7M4QX2', ' k7m4qx–۲ '])('%s is a slip', (typed) => {
	expect(slipTyped(typed)).toEqual({ reference: 'K7M4QX', version: 2 });
});
test('the code of a slip is read as it was written, and without its version it is the newest', () => {
	expect(slipTyped(slipCode({ reference: 'K7M4QX', version: 12 }))).toEqual({
		reference: 'K7M4QX',
		version: 12,
	});
	expect(slipTyped('K7M4QX')).toEqual({ reference: 'K7M4QX', version: null });
});
test.each(['', 'K7M4Q', 'K0M4QX-1', 'K7M4QX-12345', 'K7M4QXX', 'nobody'])('%j is none', (typed) => {
	expect(slipTyped(typed)).toBe(null);
});
test('nothing ticked is an answer', () => {
	const nothing = { outcome: 'not-said', received: null, call: false, anythingElse: '' };
	expect(parse(slipSchema, {})).toEqual({ ok: true, value: nothing });
	const ticked = { outcome: 'worse', received: 'no', call: 'yes', anythingElse: ' The bus stopped. ' };
	const read = { outcome: 'worse', received: false, call: true, anythingElse: 'The bus stopped.' };
	expect(parse(slipSchema, ticked)).toEqual({ ok: true, value: read });
	expect(parse(slipSchema, { ...ticked, outcome: 'not-reached' })).toMatchObject({ ok: false });
});
