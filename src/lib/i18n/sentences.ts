import type { Line } from '#lib/domain/speech-script.ts';
import { languageOf } from './languages.ts';

/** A run of text as a page has it; a line feed alone is the end of a line. */
export type Piece = Line;

export const lineEnd = '\n';

/** No voice says a thousand letters in one breath, and whoever types needs no full stops. */
const longest = 280;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
	let segmenter = segmenters.get(language);
	if (!segmenter) {
		segmenter = new Intl.Segmenter(languageOf(language).tag, { granularity: 'sentence' });
		segmenters.set(language, segmenter);
	}
	return segmenter;
}

/** Pieces that are said in one language and without a break belong together. */
function runsOf(pieces: readonly Piece[]): Piece[][] {
	const runs: Piece[][] = [];
	let open: Piece[] = [];
	for (const piece of pieces) {
		const last = open.at(-1);
		if (piece.text === lineEnd || (last && last.language !== piece.language)) {
			runs.push(open);
			open = [];
		}
		if (piece.text !== lineEnd) open.push(piece);
	}
	return [...runs, open].filter((run) => run.length > 0);
}

/** Where a text that is too long may be cut: at its last space before the limit. */
function cut(text: string): string[] {
	if (text.length <= longest) return [text];
	const space = text.lastIndexOf(' ', longest);
	const end = space > 0 ? space : longest;
	return [text.slice(0, end), ...cut(text.slice(end))];
}

function linesOfRun(run: readonly Piece[]): Line[] {
	let text = '';
	const owners: Piece[] = [];
	for (const piece of run) {
		for (const sign of piece.text) {
			const shown = /\s/.test(sign) ? ' ' : sign;
			if (shown === ' ' && (text === '' || text.endsWith(' '))) continue;
			text += shown;
			for (let unit = 0; unit < shown.length; unit++) owners.push(piece);
		}
	}
	const language = run[0]?.language ?? '';
	let begin = 0;
	return [...segmenterOf(language).segment(text)]
		.flatMap(({ segment }) => cut(segment))
		.map((part) => {
			const of = owners.slice(begin, begin + part.length);
			begin += part.length;
			return {
				text: part.trim(),
				language,
				personal: of.some(({ personal }) => personal),
				private: of.some((owner) => owner.private),
			};
		});
}

/**
 * The sentences of a block of text, each in one language. A sentence that holds anything of a person's is
 * theirs as a whole; signs without a letter or a digit are for the eye only.
 */
export function sentencesOf(pieces: readonly Piece[]): Line[] {
	return runsOf(pieces)
		.flatMap(linesOfRun)
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
