import * as v from 'valibot';
import { latinDigits } from './phone.ts';

/**
 * The characters of a reference: none of 0/O, 1/I/L, 5/S, 2/Z, 8/B, which paper and ears confuse
 * (ACCESSIBILITY.md U11), and no vowels, so that no word comes out by chance.
 */
const characters = 'CDFGHJKMNPQRTVWXY34679';

export const referenceLength = 6;

/** A reference as it is printed and stored. */
export const referenceSchema = v.pipe(
	v.string(),
	v.regex(new RegExp(`^[${characters}]{${referenceLength}}$`)),
);

/**
 * What somebody typed for a reference, as one would be written: capitals, Latin digits, no spaces and hyphens; letters
 * and digits that no reference has stay, for none of them stands for another.
 */
export function referenceAsTyped(typed: string): string {
	return latinDigits(typed)
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A reference from as many random bytes as it has characters; bytes too high to be fair are refused. */
export function referenceFrom(bytes: Uint8Array): string | null {
	const fair = Math.floor(256 / characters.length) * characters.length;
	if (bytes.length < referenceLength || bytes.slice(0, referenceLength).some((byte) => byte >= fair)) {
		return null;
	}
	return Array.from(bytes.slice(0, referenceLength), (byte) => characters[byte % characters.length]).join('');
}
