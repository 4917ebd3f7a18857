/**
 * Words that stand in English because their language has none yet are marked where they are said, with two
 * characters that Unicode keeps for a program's own use and that no text holds (noncharacters). Whoever draws
 * them says which language they are in; what cannot say it, such as a title or plain text, leaves the marks out.
 * Names within words are marked in the same way, for nobody translates them (ACCESSIBILITY M04).
 */
export const borrowedStart = '\ufdd0';
export const borrowedEnd = '\ufdd1';
export const nameStart = '\ufdd2';
export const englishNameStart = '\ufdd3';
export const nameEnd = '\ufdd4';

const englishNamed = /\ufdd3[^\ufdd4]*\ufdd4/;
const marks = /[\ufdd0-\ufdd4]/g;

/** A text without its marks. */
export const unmarked = (text: string): string => text.replace(marks, '');

/** The text marked as borrowed from English, as one piece. */
export const borrowed = (text: string): string => borrowedStart + unmarked(text) + borrowedEnd;

/** The text marked as a name that somebody typed, in a language that nobody knows. */
export const named = (name: string): string => nameStart + unmarked(name) + nameEnd;

/** The text marked as a name that its language keeps in English. */
export const englishName = (name: string): string => englishNameStart + unmarked(name) + nameEnd;

/** The parts of a text around the names that stand in English in it. */
export const aroundEnglishNames = (text: string): string[] => text.split(englishNamed);

/** A text cut where a sign stands; each piece of borrowed words is borrowed too. */
export function piecesOf(text: string, sign: string): string[] {
	return text.startsWith(borrowedStart) ? unmarked(text).split(sign).map(borrowed) : text.split(sign);
}
