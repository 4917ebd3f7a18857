import { execFileSync } from 'node:child_process';
import type { Sheet } from '#lib/domain/sheet/sheet.ts';
import { saidBy } from './read-pdf.ts';

/** The words in Arabic letters, without the marks above and below them and without joiners, which take no room. */
function wordsIn(text: string): string[] {
	const letters = text.normalize('NFKC').replace(/\u200c|\p{M}/gu, '');
	return letters.match(/[\p{Script=Arabic}&&\p{L}]+/gv) ?? [];
}

/** Lam and alef are drawn as one letter, whose halves poppler tells of from left to right. */
const asRead = (word: string) => word.replace(/ل([اأإآ])/g, '$1ل');

/** The words in Arabic letters that a sheet says, as they are to be read in its PDF. */
export function arabicWordsSaid(sheet: Sheet): string[] {
	return wordsIn(saidBy([sheet])).map(asRead);
}

/**
 * A line as it is said. Poppler tells of its words, and of the pieces of a word, from left to right; a letter
 * with a mark it tells of twice.
 */
function turned(line: string): string {
	const words = line.split(/\s+/).reverse();
	const whole = words.map((word) => {
		const pieces = word.split(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+/).reverse();
		return pieces.filter((piece, at) => !/^\p{M}/u.test(piece) || !pieces[at - 1]?.endsWith(piece)).join('');
	});
	return whole.join(' ');
}

/** The words in Arabic letters that poppler reads on a sheet's sides, in their order; what the feet say not among them. */
export function arabicWordsRead(pdf: Uint8Array, { footer }: Sheet): string[] {
	const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
		input: pdf,
		encoding: 'utf8',
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	const sides = text.split('\f').slice(0, -1);
	const foot = wordsIn(`${footer.page} ${footer.of}`).sort();
	return sides.flatMap((side) => {
		const words = side.split('\n').flatMap((line) => wordsIn(turned(line)));
		if (sides.length === 1) return words;
		const last = words.splice(-foot.length).sort();
		if (last.join() !== foot.join()) throw new Error(`the foot says ${last.join(' ')}`);
		return words;
	});
}
