/** Focus that cannot be seen as a whole, or whose ring is thin or pale (ACCESSIBILITY O12). */
export async function hiddenFocus({
	thick,
	contrast,
}: {
	thick: number;
	contrast: number;
}): Promise<string[]> {
	const stops = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [tabindex="0"]';
	const found: string[] = [];
	for (const stop of document.querySelectorAll<HTMLElement>(stops)) {
		if (!stop.checkVisibility({ visibilityProperty: true }) || (stop as HTMLButtonElement).disabled) continue;
		// It tells eyes that there is more below, and is no stop.
		if (stop.closest('[data-more-below]')) continue;
		const before = scrollY;
		// Of several radios of one name only one is a stop; the others are reached by arrows and seen alike.
		stop.focus({ focusVisible: true } as FocusOptions);
		// What sticks to the screen's edge is drawn anew with the next pictures.
		if (scrollY !== before) {
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
		}
		const said = eyes.name(stop.closest('label') ?? stop);
		if (document.activeElement !== stop) found.push(`${said} takes no focus`);
		const ringed = [stop, stop.closest('label')].find(
			(one) => one && getComputedStyle(one).outlineStyle === 'solid',
		);
		if (!ringed) {
			found.push(`${said} has no ring`);
			continue;
		}
		const { outlineWidth, outlineOffset, outlineColor } = getComputedStyle(ringed);
		if (parseFloat(outlineWidth) < thick - 0.1) found.push(`${said} has a ring of ${outlineWidth}`);
		const seen = eyes.contrast(eyes.colour(outlineColor), eyes.ground(ringed.parentElement));
		if (seen < contrast) found.push(`${said} has a ring of ${seen.toFixed(1)}:1`);
		const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
		const { left, right, top, bottom } = ringed.getBoundingClientRect();
		const inside = left >= ring && right <= innerWidth - ring && top >= ring && bottom <= innerHeight - ring;
		if (!inside) found.push(`${said} is not on the screen as a whole with its ring`);
		// Corners are round.
		const aside = 6 + parseFloat(getComputedStyle(ringed).borderTopLeftRadius) * 0.3;
		const points = [
			[left + aside, top + aside],
			[right - aside, top + aside],
			[left + aside, bottom - aside],
			[right - aside, bottom - aside],
			[(left + right) / 2, (top + bottom) / 2],
		] as const;
		for (const [x, y] of points) {
			const there = document.elementFromPoint(x, y);
			const own = there && (ringed.contains(there) || there.contains(ringed));
			if (inside && !own) found.push(`${said} is behind ${there ? eyes.name(there) : 'nothing'}`);
		}
	}
	(document.activeElement as HTMLElement | null)?.blur();
	scrollTo(0, 0);
	return [...new Set(found)];
}
