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

/**
 * Letters that no typeface has: a browser leaves nothing or an empty box for them and says that the page's own
 * typeface drew it (ACCESSIBILITY M06). They look like what nobody's typeface has.
 */
export function missingLetters(): string[] {
	const side = 48;
	const pen = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
	if (!pen) return ['there is no canvas to draw on'];
	const draw = (font: string, letter: string) => {
		pen.clearRect(0, 0, side, side);
		pen.font = font;
		pen.fillText(letter, side / 4, (side * 3) / 4);
		return pen.getImageData(0, 0, side, side).data.join();
	};
	const known = new Map<string, boolean>();
	const nobodys = new Map<string, string>();
	function isMissing(font: string, letter: string): boolean {
		const key = `${font} ${letter}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		const empty = nobodys.get(font) ?? draw(font, '\uf8fe');
		nobodys.set(font, empty);
		const missing = draw(font, letter) === empty;
		known.set(key, missing);
		return missing;
	}
	return eyes.words().flatMap(({ element, text }) => {
		const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element);
		const font = `${fontStyle} ${fontWeight} 24px ${fontFamily}`;
		const letters = new Set(text.match(/[\p{L}\p{N}\p{P}\p{S}\p{Co}]/gu) ?? []);
		const missing = [...letters].filter((letter) => isMissing(font, letter));
		return missing.length > 0 ? [`${eyes.name(element)} has no ${missing.join(' ')}`] : [];
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
