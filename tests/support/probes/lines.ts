interface Longest {
	/** Letters on a line, marks above and below not counted. */
	letters: number;
	/** The same where most of them are Chinese or Korean. */
	wideLetters: number;
}

/**
 * Paragraphs nearer to the one before than so many lines, from one's last line to the other's first (ACCESSIBILITY
 * P11). Hints and errors belong to their field, a card stands by itself; answers to one question and numbers are lists.
 */
export function closeParagraphs(lines: number): string[] {
	return [...document.querySelectorAll('p + p:not(.hint, .error, .card, .phone, dd > *)')].flatMap(
		(after) => {
			const before = after.previousElementSibling;
			if (!before || !eyes.isSeen(before) || !eyes.isSeen(after)) return [];
			const { fontSize, lineHeight } = getComputedStyle(after);
			const line = lineHeight === 'normal' ? 1.2 * parseFloat(fontSize) : parseFloat(lineHeight);
			const gap = after.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
			// Half a pixel is how a browser rounds.
			if (gap >= lines * line - 0.5) return [];
			return [`${eyes.name(after)} stands ${(gap / line).toFixed(2)} lines below the paragraph before`];
		},
	);
}

/** Lines longer than that, and words stretched from edge to edge (ACCESSIBILITY P11). */
export function longLines({ letters, wideLetters }: Longest): string[] {
	const wide = /[\p{Script=Han}\p{Script=Hangul}]/u;
	const pieces = /\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu;
	const range = document.createRange();
	const lines = new Map<Element, Map<number, string>>();
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || !node.textContent?.trim() || parent.closest('script, style') || !eyes.isSeen(parent))
			continue;
		let block: Element = parent;
		while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
			block = block.parentElement;
		const own = lines.get(block) ?? new Map<number, string>();
		lines.set(block, own);
		for (const { 0: piece, index } of node.textContent.matchAll(pieces)) {
			range.setStart(node, index);
			range.setEnd(node, index + piece.trimEnd().length);
			const { top, height } = range.getBoundingClientRect();
			const at = Math.round((top + height / 2) / 8);
			own.set(at, (own.get(at) ?? '') + piece);
		}
	}
	const found: string[] = [];
	for (const [block, own] of lines) {
		if (getComputedStyle(block).textAlign === 'justify') found.push(`${eyes.name(block)} is justified`);
		for (const line of own.values()) {
			const seen = [...line.trim()].filter((letter) => !/\p{M}/u.test(letter));
			const most =
				seen.filter((letter) => wide.test(letter)).length > seen.length / 2 ? wideLetters : letters;
			if (seen.length > most) found.push(`${String(seen.length)} letters on a line: ${line.slice(0, 30)}`);
		}
	}
	return found;
}
