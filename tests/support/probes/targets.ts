interface Bars {
	/** The smallest side of a target, in px. */
	least: number;
	/** That of the keys of the on-screen keyboard, where it is another. */
	keys?: number;
	/** The smallest way from one target to the next. */
	gap: number;
}

/** Targets smaller than that either way, or nearer to one another (ACCESSIBILITY O01, O02, O03). */
export function smallTargets({ least, keys = least, gap }: Bars): string[] {
	const targets = eyes.targets().map((element) => ({ element, box: element.getBoundingClientRect() }));
	// Half a pixel is how a browser rounds.
	const small = targets
		.filter(({ element, box }) => {
			const bar = (element.matches('[data-key]') ? keys : least) - 0.5;
			return box.width < bar || box.height < bar;
		})
		.map(({ element, box }) => `${eyes.name(element)} is ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`);
	const near = targets.flatMap(({ element, box }, index) =>
		targets.slice(index + 1).flatMap((other) => {
			if (element.contains(other.element) || other.element.contains(element)) return [];
			// What says that there is more below lies over it, which is the point of it.
			if ([element, other.element].some((one) => one.closest('[data-more-below]'))) return [];
			const across = Math.max(box.left - other.box.right, other.box.left - box.right, 0);
			const down = Math.max(box.top - other.box.bottom, other.box.top - box.bottom, 0);
			const far = Math.hypot(across, down);
			if (far >= gap - 0.5) return [];
			return [`${eyes.name(element)} is ${far.toFixed(1)} px from ${eyes.name(other.element)}`];
		}),
	);
	return [...small, ...near];
}
