import { createHash } from 'node:crypto';
import type { WordsOfKey } from './strings.ts';

/** A short mark of a string's English words, all forms of a plural together: another one when they change. */
export function sourceHash(english: WordsOfKey): string {
	const words = [...english.forms].map(([form, said]) => `${form}=${said}`).join('\n');
	return createHash('sha256').update(words).digest('hex').slice(0, 8);
}
