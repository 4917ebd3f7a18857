/** Targets smaller than `least` px either way, or nearer to one another than `gap` px (ACCESSIBILITY O02, O03). */
export function smallTargets({ least, gap }: { least: number; gap: number }): string[] {
	const targets = eyes.targets().map((element) => ({ element, box: element.getBoundingClientRect() }));
	// Half a pixel is how a browser rounds.
	const small = targets
		.filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
		.map(({ element, box }) => `${eyes.name(element)} is ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`);
	const near = targets.flatMap(({ element, box }, index) =>
		targets.slice(index + 1).flatMap((other) => {
			if (element.contains(other.element) || other.element.contains(element)) return [];
			const across = Math.max(box.left - other.box.right, other.box.left - box.right, 0);
			const down = Math.max(box.top - other.box.bottom, other.box.top - box.bottom, 0);
			const far = Math.hypot(across, down);
			if (far >= gap - 0.5) return [];
			return [`${eyes.name(element)} is ${far.toFixed(1)} px from ${eyes.name(other.element)}`];
		}),
	);
	return [...small, ...near];
}
