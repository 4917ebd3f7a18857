/** What has no room: pages that scroll sideways, words cut off, sticking out, or over one another (P09, P10, M08). */
export function lackOfRoom(): string[] {
	const found: string[] = [];
	const wide = document.documentElement.scrollWidth;
	if (wide > innerWidth) {
		const widest = [...document.querySelectorAll('body *')].find((element) => {
			const { left, right } = element.getBoundingClientRect();
			return eyes.isSeen(element) && (left < -1 || right > innerWidth + 1);
		});
		found.push(`the page scrolls sideways to ${String(wide)} px: ${widest ? eyes.name(widest) : ''}`);
	}
	const pen = document.createElement('canvas').getContext('2d');
	for (const { element, text, lines } of eyes.typed()) {
		const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
		const [room] = lines;
		if (!pen || !room) continue;
		pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
		// A name is longer than a small screen is wide and moves with the caret; each of its words is seen whole.
		const words = text.match(/\p{Script=Han}|[^\s\p{Script=Han}-]+/gu) ?? [];
		const wide = Math.max(...words.map((word) => pen.measureText(word).width));
		if (wide > room.width + 1 || parseFloat(lineHeight) > room.height + 1) {
			found.push(`${eyes.name(element)} has no room for what is typed in it`);
		}
	}
	const framed = 'a, button, label, summary, li, td, th, dd, dt, section, article, fieldset';
	// What says that there is more below lies over it.
	const all = eyes.words().filter(({ element }) => !element.closest('[data-more-below]'));
	const known = new Map<Element, boolean>();
	function cuts(around: Element): boolean {
		const before = known.get(around);
		if (before !== undefined) return before;
		const { overflowX, overflowY } = getComputedStyle(around);
		// What is typed moves with the caret; its room was measured above.
		if (around.matches('input, textarea')) return false;
		const across = overflowX !== 'visible' && around.scrollWidth > around.clientWidth + 1;
		const now = across || (overflowY !== 'visible' && around.scrollHeight > around.clientHeight + 1);
		known.set(around, now);
		return now;
	}
	for (const { element, lines } of all) {
		const said = eyes.name(element);
		if (lines.some(({ left, right }) => left < -1 || right > innerWidth + 1))
			found.push(`beside the page: ${said}`);
		for (let around: Element | null = element; around; around = around.parentElement) {
			if (cuts(around)) found.push(`cut off by ${eyes.name(around)}: ${said}`);
		}
		const frame = element.closest(framed)?.getBoundingClientRect();
		if (!frame) continue;
		for (const { left, right, top, bottom, height } of lines) {
			// The letters' box may be higher than the line; the ink has a probe of its own.
			const above = height * 0.25;
			const out = left < frame.left - 1 || right > frame.right + 1;
			if (out || top < frame.top - above || bottom > frame.bottom + above) found.push(`sticks out: ${said}`);
		}
	}
	const lines = all.flatMap(({ element, lines: own }) => own.map((line) => ({ element, line })));
	for (const [index, { element, line }] of lines.entries()) {
		for (const other of lines.slice(index + 1)) {
			if (other.element === element) continue;
			const across = Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left);
			const down = Math.min(line.bottom, other.line.bottom) - Math.max(line.top, other.line.top);
			const low = Math.min(line.height, other.line.height);
			if (across > 1 && down > low * 0.35)
				found.push(`over one another: ${eyes.name(element)} and ${eyes.name(other.element)}`);
		}
	}
	return [...new Set(found)];
}

/** The line, paragraph, letter and word spacing a person may set over ours (WCAG 1.4.12). */
export const widestSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Lays a style sheet over the page, as a person's own would be; an empty one takes it off again. */
export function layOver(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = css ? [sheet] : [];
}
