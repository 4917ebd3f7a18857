/** A piece of text as it stands on the page: its lines, from one edge of the letters' boxes to the other. */
interface Words {
	element: HTMLElement;
	text: string;
	lines: DOMRect[];
}

type Colour = readonly [red: number, green: number, blue: number];

declare global {
	var eyes: {
		isSeen(element: Element): boolean;
		/** Every text that can be seen, and what stands typed in fields. */
		words(): Words[];
		/** What stands typed in fields; its one line is all the room that the field gives it. */
		typed(): (Words & { element: HTMLInputElement | HTMLTextAreaElement })[];
		/** Whatever can be pressed or filled in; of a box or a radio the label around it. */
		targets(): HTMLElement[];
		/** An element in the words of a finding. */
		name(element: Element): string;
		colour(css: string): Colour;
		/** The colour that an element stands on, or has itself. */
		ground(element: Element | null): Colour;
		contrast(one: Colour, other: Colour): number;
	};
}

/** Gives the page what all probes look with; a probe runs in the page and can bring nothing along itself. */
export function openEyes(): void {
	function isSeen(element: Element): boolean {
		if (element.closest('.visually-hidden, #svelte-announcer')) return false;
		const { width, height, bottom } = element.getBoundingClientRect();
		return (
			element.checkVisibility({ visibilityProperty: true }) && width * height > 0 && bottom + scrollY > 0
		);
	}
	function words(): Words[] {
		const found: Words[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim() ?? '';
			if (!element || text === '' || element.matches('script, style, option, textarea') || !isSeen(element))
				continue;
			range.selectNodeContents(node);
			const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
			found.push({ element, text, lines });
		}
		return [...found, ...typed()];
	}
	function typed() {
		const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
			'textarea, input:not([type=hidden], [type=radio], [type=checkbox])',
		);
		return [...fields]
			.filter(({ value }) => value.trim() !== '')
			.filter(isSeen)
			.map((element) => {
				const { x, y } = element.getBoundingClientRect();
				const style = getComputedStyle(element);
				const [left = 0, right = 0, top = 0, bottom = 0] = [
					style.paddingLeft,
					style.paddingRight,
					style.paddingTop,
					style.paddingBottom,
				].map(parseFloat);
				const line = new DOMRect(
					x + element.clientLeft + left,
					y + element.clientTop + top,
					element.clientWidth - left - right,
					element.clientHeight - top - bottom,
				);
				return { element, text: element.value, lines: [line] };
			});
	}
	function targets(): HTMLElement[] {
		const pressed = 'a[href], button, summary, select, textarea, input:not([type=hidden])';
		const found = [...document.querySelectorAll<HTMLElement>(pressed)].map(
			(one) => (one.matches('[type=radio], [type=checkbox]') && one.closest('label')) || one,
		);
		return [...new Set(found)].filter(isSeen);
	}
	function name(element: Element): string {
		const text =
			'value' in element && !element.matches('button') ? String(element.value) : element.textContent;
		const said = text?.trim().replace(/\s+/g, ' ').slice(0, 30);
		return `<${element.tagName.toLowerCase()}${element.id && ` id=${element.id}`}> ${said ?? ''}`;
	}
	function colour(css: string): Colour {
		const [red = 0, green = 0, blue = 0] = (css.match(/[\d.]+/g) ?? []).map(Number);
		return [red, green, blue];
	}
	function ground(element: Element | null): Colour {
		for (let at = element; at; at = at.parentElement) {
			const { backgroundColor } = getComputedStyle(at);
			if (!/^rgba\(.*, 0\)$|transparent/.test(backgroundColor)) return colour(backgroundColor);
		}
		return colour(
			getComputedStyle(document.documentElement).colorScheme === 'dark' ? '0 0 0' : '255 255 255',
		);
	}
	function luminance(parts: Colour): number {
		const [red = 0, green = 0, blue = 0] = parts.map((part) =>
			part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
		);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}
	function contrast(one: Colour, other: Colour): number {
		const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
		return (light + 0.05) / (dark + 0.05);
	}
	globalThis.eyes = { isSeen, words, typed, targets, name, colour, ground, contrast };
}
