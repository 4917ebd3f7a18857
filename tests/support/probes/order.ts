/** What a page keeps besides: one h1 that is its title, no id twice, no picture without words (P13, P16, R02). */
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
	return found;
}

/** Where the header's aids stand, in px from its start. */
export function placesOfAids(): { said: string; x: number; y: number }[] {
	return [
		...document.querySelectorAll('body > div > header :is(a, button), body > header :is(a, button)'),
	].map((aid) => {
		const { x, y } = aid.getBoundingClientRect();
		return { said: aid.textContent?.trim() ?? '', x, y };
	});
}
