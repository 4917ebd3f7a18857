import { joined, type Typing } from './edit.ts';

/** The five tone marks of Vietnamese, as combining characters: sắc, huyền, hỏi, ngã, nặng. */
const toneMarks = /[\u0301\u0300\u0309\u0303\u0323]/g;

const withoutTone = (letter: string) => letter.normalize('NFD').replace(toneMarks, '').normalize('NFC');

/** The vowels typed last and the consonants behind them, at the end of what stands before the caret. */
const lastSyllable = /(?<vowels>[aăâeêioôơuưy]+)(?<consonants>[bcdđghklmnpqrstvx]*)$/i;

/** Which of a syllable's vowels carries the tone, as names are spelt (hòa, của, Nguyễn, quý, già). */
function carrier(before: string, vowels: string, consonants: string): number {
	const marked = [...vowels].findLastIndex((vowel) => /[ăâêôơư]/i.test(vowel));
	if (marked >= 0) return marked;
	// In "qu" and in "gi" before another vowel the first letter belongs to the consonant.
	const glide = vowels.length > 1 && /(q(?=u)|g(?=i))/i.test(before.slice(-1) + (vowels[0] ?? '')) ? 1 : 0;
	const own = vowels.length - glide;
	if (own === 1 || consonants) return vowels.length - 1;
	return own === 2 ? glide : glide + 1;
}

/** Puts a tone on the vowel typed last, in the place of another; the same tone again, or none, takes it off. */
export function putTone(typing: Typing, tone: string, max: number): Typing {
	const { text, end } = typing;
	const before = [...text.slice(0, end)];
	const bare = before.map(withoutTone);
	const found = lastSyllable.exec(bare.join(''));
	const { vowels = '', consonants = '' } = found?.groups ?? {};
	const first = bare.length - vowels.length - consonants.length;
	const at = first + carrier(bare.slice(0, first).join(''), vowels, consonants);
	const carried = before[at];
	if (!vowels || carried === undefined) return typing;
	const plain = bare[at] ?? '';
	const toned = (plain + tone).normalize('NFC');
	// A syllable has one tone: where another of its vowels had one, it moves.
	const syllable = bare.slice(first);
	if (toned !== carried) syllable[at - first] = toned;
	const start = before.slice(0, first).join('') + syllable.join('');
	return joined(typing, start, text.slice(end), max);
}
