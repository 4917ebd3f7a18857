/**
 * Words that stand in English because their language has none yet are marked where they are said, with two
 * characters that Unicode keeps for a program's own use and that no text holds (noncharacters). Whoever draws
 * them says which language they are in; what cannot say it, such as a title or plain text, leaves the marks out.
 */
export const borrowedStart = '\ufdd0';
export const borrowedEnd = '\ufdd1';

const marks = /[\ufdd0\ufdd1]/g;

/** A text without its marks. */
export const unmarked = (text: string): string => text.replace(marks, '');

/** The text marked as borrowed from English, as one piece. */
export const borrowed = (text: string): string => borrowedStart + unmarked(text) + borrowedEnd;

/** A text cut where a sign stands; each piece of borrowed words is borrowed too. */
export function piecesOf(text: string, sign: string): string[] {
	const pieces = unmarked(text).split(sign);
	return text.startsWith(borrowedStart) ? pieces.map(borrowed) : pieces;
}
