import * as v from 'valibot';

/**
 * What a person typed, less what no person types: control characters and invisible marks that turn text
 * around (U+061C, U+202A–E, U+2066–9, U+200E/F, U+FEFF); in NFC. Joiners that Persian and Indic words need
 * stay, but a text of nothing else is an empty one.
 */
export function cleaned(typed: string): string {
	const text = typed
		.replace(/\r\n?/g, '\n')
		.replace(/[[\p{Cc}\p{Cs}\u061c\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]--[\n\t]]/gv, '')
		.normalize('NFC')
		.trim();
	return /[^\s\p{Default_Ignorable_Code_Point}]/v.test(text) ? text : '';
}

const length = (text: string) => [...text].length;

/** Words on one line, at most `max` characters; empty is allowed. Error: `too-long`. */
export function line(max: number) {
	return v.pipe(
		v.optional(v.string('required'), ''),
		v.transform((typed) => cleaned(typed).replace(/\s+/g, ' ')),
		v.check((text) => length(text) <= max, 'too-long'),
	);
}

/** As `line`, but something must be there. Errors: `required`, `too-long`. */
export function requiredLine(max: number) {
	return v.pipe(
		line(max),
		v.check((text) => text !== '', 'required'),
	);
}

/** Words on any number of lines, at most `max` characters; empty is allowed. Error: `too-long`. */
export function lines(max: number) {
	return v.pipe(
		v.optional(v.string('required'), ''),
		v.transform(cleaned),
		v.check((text) => length(text) <= max, 'too-long'),
	);
}

/** As `lines`, but something must be there. Errors: `required`, `too-long`. */
export function requiredLines(max: number) {
	return v.pipe(
		lines(max),
		v.check((text) => text !== '', 'required'),
	);
}
