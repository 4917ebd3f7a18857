import type { ScriptItem, SpeechScript } from '#lib/domain/speech-script.ts';
import { elementOf } from './shown.ts';

const fallback = 'spoken';

/** The text of an element that is its own and not a smaller item's, with the place of every sign. */
function textOf(element: HTMLElement): { text: string; places: [Text, number][] } {
	let text = '';
	const places: [Text, number][] = [];
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (node.parentElement?.closest('[data-say]') !== element) continue;
		if (node.parentElement.closest('.visually-hidden, [aria-hidden=true]')) continue;
		for (let at = 0; at < node.data.length; at++) {
			const sign = /\s/.test(node.data.charAt(at)) ? ' ' : node.data.charAt(at);
			if (sign === ' ' && text.endsWith(' ')) continue;
			text += sign;
			places.push([node, at]);
		}
	}
	return { text, places };
}

/** Where on the page a sentence of an item stands; the sentences before it show which of two alike it is. */
function rangeOf({ items, lines }: SpeechScript, item: ScriptItem, line: number): Range | undefined {
	const element = elementOf(item);
	if (!element) return undefined;
	const { text, places } = textOf(element);
	let from = 0;
	for (const same of items.filter(({ at }) => at === item.at)) {
		for (const one of same.shown) {
			const words = lines[one]?.text ?? '';
			const begin = text.indexOf(words, from);
			if (begin < 0) continue;
			from = begin + words.length;
			if (same !== item || one !== line) continue;
			const [first, last] = [places[begin], places[from - 1]];
			if (!first || !last) return undefined;
			const range = document.createRange();
			range.setStart(...first);
			range.setEnd(last[0], last[1] + 1);
			return range;
		}
	}
	return undefined;
}

/** Marks the sentence being spoken, without a change to the page where the browser can (ACCESSIBILITY V07). */
export function mark(script: SpeechScript, item: ScriptItem, line: number): void {
	unmark();
	const element = elementOf(item);
	const range = rangeOf(script, item, line);
	if (range && 'highlights' in CSS) CSS.highlights.set('spoken', new Highlight(range));
	else element?.classList.add(fallback);
	element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

export function unmark(): void {
	if ('highlights' in CSS) CSS.highlights.delete('spoken');
	for (const element of document.querySelectorAll(`.${fallback}`)) element.classList.remove(fallback);
}
