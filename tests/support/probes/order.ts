/**
 * What a page keeps besides: one h1 that is its title, no id twice, no picture without words or behind
 * them, nothing that moves, no answers folded away, no single choice called wrong (P12, P13, P15, P16, R02, U01, U08).
 */
export function disorder(): string[] {
	const found: string[] = [];
	const headings = [...document.querySelectorAll('h1')];
	if (headings.length !== 1 || !document.title.endsWith(headings[0]?.textContent?.trim() ?? '-')) {
		found.push(`${String(headings.length)} h1, and the title is ${document.title}`);
	}
	const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
	found.push(
		...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`),
	);
	for (const picture of document.querySelectorAll('svg, img')) {
		const beside = picture.closest('a, button, label, summary') ?? picture.parentElement;
		const said = beside && eyes.words().some(({ element }) => beside.contains(element));
		if (eyes.isSeen(picture) && !said)
			found.push(`a picture without words: ${picture.outerHTML.slice(0, 60)}`);
	}
	for (const control of document.querySelectorAll('[aria-label], [aria-labelledby]')) {
		if (!control.matches('a, button, input, select, textarea, summary')) continue;
		const by = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
		const name =
			control.getAttribute('aria-label') ??
			by.map((id) => document.getElementById(id)?.textContent).join(' ');
		const shown = control.textContent?.trim() ?? '';
		if (!name.includes(shown)) found.push(`${eyes.name(control)} is called ${name}`);
	}
	// A tag closed by nobody, or by the wrong one, leaves such a hull behind.
	for (const hull of document.querySelectorAll('p:empty, li:empty, :is(h1, h2, h3):empty')) {
		if (!hull.id && !hull.hasAttribute('role')) found.push(`an empty ${hull.tagName.toLowerCase()}`);
	}
	const hidden = 'select, [aria-expanded], input:is([type=range], [type=date], [type=time], [type=number])';
	for (const control of document.querySelectorAll(`main :is(${hidden})`)) {
		found.push(`${eyes.name(control)} does not show its answers`);
	}
	for (const choice of document.querySelectorAll(':is([type=radio], [type=checkbox])[aria-invalid]')) {
		found.push(`${eyes.name(choice)} is said to be wrong, and not its group`);
	}
	return [...found, ...unrest()];

	/** Pictures behind words, and what moves although the person asked for no motion (P12, P15). */
	function unrest(): string[] {
		return [...document.querySelectorAll('body, body *')].flatMap((element) => {
			const { backgroundImage, transitionDuration, animationName } = getComputedStyle(element);
			const moves =
				animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
			return [
				...(backgroundImage === 'none' ? [] : [`${eyes.name(element)} has a picture behind it`]),
				...(moves ? [`${eyes.name(element)} moves`] : []),
			];
		});
	}
}

/** Something that helps on every page, and where it stands, in px of the page. */
export interface Aid {
	said: string;
	x: number;
	y: number;
}

/** The header's aids and "Back", in the order of the page. */
export function placesOfAids(): Aid[] {
	const header = ':is(body > div > header, body > header)';
	const aids = `${header} :is(a, button), main [data-keys~='previous-page']`;
	return [...document.querySelectorAll(aids)].map((aid) => {
		const { x, y } = aid.getBoundingClientRect();
		return { said: aid.textContent?.trim() ?? '', x, y };
	});
}
