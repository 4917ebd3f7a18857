/**
 * A text as it may stand on paper: composed letters, no control characters, no invisible marks that
 * turn the direction of what follows (a name must not be able to rewrite the line it stands in).
 */
export function printable(text: string): string {
	return (
		text
			.normalize('NFC')
			.replace(/\r\n?|[\u2028\u2029]/g, '\n')
			.replace(/\t/g, ' ')
			// Intl puts these two into French and Korean values; few typefaces have them.
			.replace(/\u202f/g, '\u00a0')
			.replace(/\u2011/g, '-')
			.replace(/[^\P{Cc}\n]|\p{Surrogate}|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
			// A postal code stays on one line.
			.replace(/\b([A-Z]\d[A-Z]) +(\d[A-Z]\d)\b/g, '$1\u00a0$2')
			.replace(/ *\n */g, '\n')
			.replace(/\n{2,}/g, '\n')
			.trim()
	);
}

/** Every text of a value made printable, however deep it stands. */
export function printableAll<Value>(value: Value): Value {
	if (typeof value === 'string') return printable(value) as Value;
	if (Array.isArray(value)) return value.map((part: unknown) => printableAll(part)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, printableAll(part)])) as Value;
}
