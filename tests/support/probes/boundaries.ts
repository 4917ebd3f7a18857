/** Fields and buttons whose border or ground does not stand out from what is around them (ACCESSIBILITY P06). */
export function paleBoundaries(least: number): string[] {
	return eyes
		.targets()
		.filter((one) => one.matches('button, .button, textarea, select, input, label'))
		.flatMap((one) => {
			const style = getComputedStyle(one);
			const around = eyes.ground(one.parentElement);
			const sides = (['Top', 'Bottom', 'Left', 'Right'] as const).map((side) =>
				style[`border${side}Style`] === 'none' || parseFloat(style[`border${side}Width`]) < 1
					? 1
					: eyes.contrast(eyes.colour(style[`border${side}Color`]), around),
			);
			const best = Math.max(Math.min(...sides), eyes.contrast(eyes.ground(one), around));
			return best < least ? [`${eyes.name(one)} has an edge of ${best.toFixed(1)}:1`] : [];
		});
}
