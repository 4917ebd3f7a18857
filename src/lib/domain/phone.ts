import * as v from 'valibot';
import { line } from './text.ts';

/** The first code point of each run of ten digits people here type with. */
const zeros = [
	0x0660, // Arabic-Indic
	0x06f0, // Persian
	0x0966, // Devanagari
	0x0a66, // Gurmukhi
	0xff10, // full-width
];

/** The text with every digit of the five other sets turned into 0-9 (ACCESSIBILITY.md M10). */
export function latinDigits(text: string): string {
	return text.replace(/\p{Nd}/gu, (digit) => {
		const code = digit.codePointAt(0) ?? 0;
		const zero = zeros.find((start) => code >= start && code < start + 10);
		return zero === undefined ? digit : String(code - zero);
	});
}

/** The digits of a phone number as typed, in 0-9, nothing else. */
export function phoneDigits(typed: string): string {
	return latinDigits(typed).replace(/[^0-9]/g, '');
}

/** The most characters of a phone number as it is typed, with words such as an extension's. */
export const longestPhone = 60;

/**
 * A phone number in any format and digits, kept as typed but for its digits; empty is allowed.
 * Errors: `too-long`, `phone-no-digits`, `phone-short` (the area code is missing), `phone-long`.
 */
export const phone = v.pipe(
	line(longestPhone),
	v.transform(latinDigits),
	v.check((text) => text === '' || phoneDigits(text).length > 0, 'phone-no-digits'),
	v.check(
		(text) => text === '' || phoneDigits(text).length === 0 || phoneDigits(text).length >= 10,
		'phone-short',
	),
	v.check((text) => phoneDigits(text).length <= 20, 'phone-long'),
);

/** As `phone`, but one must be there. Adds the error `phone-required`. */
export const requiredPhone = v.pipe(
	phone,
	v.check((text) => text !== '', 'phone-required'),
);
