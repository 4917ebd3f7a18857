import type { Word } from '#lib/domain/heard-text.ts';
import type { Written } from './written-answer.ts';

/** Words at the end of a line that says what they are; the line is there only where there are some. */
export function list(place: HTMLElement | null, words: readonly string[]): void {
	if (place) place.hidden = words.length === 0;
	const last = place?.lastElementChild;
	if (last) last.textContent = words.join(' · ');
}

/** A text with some of its words marked, by a line under them and not by colour alone (`speak.css`). */
function withMarks(text: string, words: readonly Word[]): Node[] {
	const nodes: Node[] = [];
	let at = 0;
	for (const { from, to } of words) {
		const mark = document.createElement('mark');
		mark.textContent = text.slice(from, to);
		nodes.push(document.createTextNode(text.slice(at, from)), mark);
		at = to;
	}
	return [...nodes, document.createTextNode(text.slice(at))];
}

/** Shows what was heard, and marks what may be wrong in it, where it stands and in words below. */
export function showHeard(box: HTMLElement, { text = '', low = [], lines }: Written): void {
	for (const words of box.querySelectorAll<HTMLElement>('[data-heard]')) {
		words.replaceChildren(...withMarks(text, low));
		words.hidden = !text;
	}
	for (const place of box.querySelectorAll<HTMLElement>('[data-low]')) {
		list(place, [...new Set(low.map(({ from, to }) => text.slice(from, to)))]);
	}
	for (const read of box.querySelectorAll<HTMLElement>('[data-do=read]')) read.hidden = !lines;
}
