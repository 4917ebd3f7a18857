/** Words whose ink, as the browser measures it, is higher than the line they stand on (ACCESSIBILITY M07). */
export function inkOutsideLines(): string[] {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return ['there is no canvas to measure with'];
	return eyes.words().flatMap(({ element, text }) => {
		const { fontStyle, fontWeight, fontSize, fontFamily, lineHeight } = getComputedStyle(element);
		context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
		const { actualBoundingBoxAscent, actualBoundingBoxDescent } = context.measureText(text);
		const ink = actualBoundingBoxAscent + actualBoundingBoxDescent;
		const line = lineHeight === 'normal' ? 1.2 * parseFloat(fontSize) : parseFloat(lineHeight);
		return ink > line + 0.5
			? [`${eyes.name(element)}: ${ink.toFixed(1)} px of ink on a line of ${line.toFixed(1)} px`]
			: [];
	});
}

/** Words smaller than `least` px (ACCESSIBILITY P04). */
export function smallWords(least: number): string[] {
	return eyes
		.words()
		.filter(({ element }) => parseFloat(getComputedStyle(element).fontSize) < least)
		.map(({ element }) => `${eyes.name(element)} is ${getComputedStyle(element).fontSize}`);
}

/** How large each piece of text is, in px, in the order of the page, and whether it stands on a sheet of paper. */
export function sizesOfWords(): { said: string; size: number; sheet: boolean }[] {
	return eyes.words().map(({ element }) => ({
		said: eyes.name(element),
		size: parseFloat(getComputedStyle(element).fontSize),
		sheet: element.closest('.sheet') !== null,
	}));
}
