import { erase, insert, joined, type Typing } from './edit.ts';

/** Letters of the two-set keyboard (KS X 5002) in the order of Unicode 3.12, whose arithmetic this follows. */
const initials = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const finals = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Letters made of two: what the second key press adds to the first. */
const pairs: Readonly<Record<string, string>> = {
	...{ ㅗㅏ: 'ㅘ', ㅗㅐ: 'ㅙ', ㅗㅣ: 'ㅚ', ㅜㅓ: 'ㅝ', ㅜㅔ: 'ㅞ', ㅜㅣ: 'ㅟ', ㅡㅣ: 'ㅢ' },
	...{ ㄱㅅ: 'ㄳ', ㄴㅈ: 'ㄵ', ㄴㅎ: 'ㄶ', ㄹㄱ: 'ㄺ', ㄹㅁ: 'ㄻ', ㄹㅂ: 'ㄼ', ㄹㅅ: 'ㄽ' },
	...{ ㄹㅌ: 'ㄾ', ㄹㅍ: 'ㄿ', ㄹㅎ: 'ㅀ', ㅂㅅ: 'ㅄ' },
};
const partsOf = (letter: string) => Object.keys(pairs).find((pair) => pairs[pair] === letter);

interface Syllable {
	initial: string;
	vowel: string;
	final: string;
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

function taken(letter: string): Syllable | undefined {
	const code = letter.codePointAt(0) ?? 0;
	if (code < firstSyllable || code > lastSyllable) return undefined;
	const place = code - firstSyllable;
	return {
		initial: initials[Math.floor(place / (21 * 28))] ?? '',
		vowel: vowels[Math.floor(place / 28) % 21] ?? '',
		final: finals[place % 28] ?? '',
	};
}

function built({ initial, vowel, final }: Syllable): string {
	const place = (initials.indexOf(initial) * 21 + vowels.indexOf(vowel)) * 28 + finals.indexOf(final);
	return String.fromCodePoint(firstSyllable + place);
}

/** What the letter before the caret and the new one become. */
function composed(last: string, jamo: string): string {
	const syllable = taken(last);
	const isVowel = vowels.includes(jamo);
	if (!syllable) {
		if (isVowel && initials.includes(last)) return built({ initial: last, vowel: jamo, final: '' });
		// Two consonants stay apart until a vowel says whose they are.
		return (isVowel && pairs[last + jamo]) || last + jamo;
	}
	const { vowel, final } = syllable;
	if (isVowel) {
		if (final === '') {
			const both = pairs[vowel + jamo];
			return both ? built({ ...syllable, vowel: both }) : last + jamo;
		}
		// A vowel takes the final consonant, or the second half of it, into its own syllable.
		const [stays, goes] = partsOf(final) ?? ['', final];
		const next = { initial: goes ?? '', vowel: jamo, final: '' };
		return built({ ...syllable, final: stays ?? '' }) + built(next);
	}
	const both = final === '' ? jamo : pairs[final + jamo];
	return both && finals.includes(both) ? built({ ...syllable, final: both }) : last + jamo;
}

/** Types one letter of Hangul: it joins the syllable before the caret or begins another; result in NFC. */
export function insertJamo(typing: Typing, jamo: string, max: number): Typing {
	const { text, start, end } = typing;
	const last = text.slice(0, start).at(-1);
	if (start !== end || !last) return insert(typing, jamo, max);
	return joined(typing, text.slice(0, start - 1) + composed(last, jamo), text.slice(end), max);
}

/** Takes the letter typed last off the syllable before the caret; erases other things whole. */
export function eraseJamo(typing: Typing): Typing {
	const { text, start, end } = typing;
	const syllable = taken(text.slice(0, start).at(-1) ?? '');
	if (start !== end || !syllable) return erase(typing);
	const { initial, vowel, final } = syllable;
	const fewer = (letter: string) => partsOf(letter)?.[0] ?? '';
	const left = final
		? built({ ...syllable, final: fewer(final) })
		: fewer(vowel)
			? built({ ...syllable, vowel: fewer(vowel) })
			: initial;
	return joined(typing, text.slice(0, start - 1) + left, text.slice(end), Infinity);
}
