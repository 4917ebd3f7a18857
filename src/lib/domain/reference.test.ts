import { expect, test } from 'vitest';
import { referenceFrom } from './reference.ts';

test('a reference has six characters that paper and ears do not confuse', () => {
	for (let byte = 0; byte < 242; byte++) {
		expect(referenceFrom(new Uint8Array(6).fill(byte))).toMatch(/^[^01258AEILOSUZB]{6}$/);
	}
});

test('every character is as likely as every other: bytes that would favour some are refused', () => {
	const counts = new Map<string, number>();
	for (let byte = 0; byte < 256; byte++) {
		const first = referenceFrom(Uint8Array.of(byte, 0, 0, 0, 0, 0))?.[0];
		if (first) counts.set(first, (counts.get(first) ?? 0) + 1);
	}
	expect(new Set(counts.values())).toEqual(new Set([11]));
	expect(referenceFrom(Uint8Array.of(255, 0, 0, 0, 0, 0))).toBeNull();
	expect(referenceFrom(Uint8Array.of(1, 2, 3))).toBeNull();
});
