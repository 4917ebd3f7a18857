import { expect, test } from 'vitest';
import { printable, printableAll } from './printable.ts';

test.each([
	['NUL and control characters', 'Ro\u0000se\u0007', 'Rose'],
	['marks that turn the direction', 'A\u202eB\u2066C\u200f', 'ABC'],
	['half a character', 'a\ud83d', 'a'],
	['lines of three systems', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
	['empty lines and edges', '  a \n\n\n b  ', 'a\nb'],
	['decomposed letters', 'e\u0301', 'é'],
	['a narrow space of French numbers', '1\u202f000', '1\u00a0000'],
	['a postal code', 'Burnaby V5H 4M1', 'Burnaby V5H\u00a04M1'],
	['whole characters beyond the first plane', '👩‍🌾', '👩‍🌾'],
])('%s', (_, text, expected) => {
	expect(printable(text)).toBe(expected);
});

test('reaches every text of a value and leaves the rest alone', () => {
	expect(printableAll({ a: ['\u0000x', { b: ' y ' }], n: 3, no: null, yes: true })).toEqual({
		a: ['x', { b: 'y' }],
		n: 3,
		no: null,
		yes: true,
	});
});
