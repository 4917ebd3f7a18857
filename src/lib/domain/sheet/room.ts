import { isWide, type ResourceBlock, type TextSize } from './sheet.ts';

/**
 * What two sides hold at each body size, in lines and characters, on the narrower (A4) and the shorter
 * (Letter) of both papers with 20 mm margins; tests/sheets renders the fullest sheets against it.
 */
const sides: Record<TextSize, { lines: number; characters: number }> = {
	16: { lines: 57, characters: 58 },
	20: { lines: 45, characters: 46 },
	// At the largest size a person chose big letters over few pages: four sides.
	26: { lines: 68, characters: 35 },
};

const linesFor = (text: string, width: number) =>
	text ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0) : 0;

/** Room on a sheet of a body size, taken block by block. */
export function roomOn(size: TextSize) {
	const { lines, characters } = sides[size];
	let left = lines;
	return {
		/** Takes room for a text with half a line around it, whether or not there is any. */
		take(text: string): void {
			left -= linesFor(text, characters) + 0.6;
		},
		/** Takes room for a resource if there is enough, and says whether there was. */
		fits(resource: ResourceBlock): boolean {
			const wide = resource.facts.filter(isWide);
			const narrow = resource.facts.length - wide.length;
			const needed =
				linesFor(resource.name, characters) +
				resource.phones.length * 1.4 +
				linesFor(resource.text, characters) +
				wide.reduce((sum, { label, value }) => sum + linesFor(`${label} ${value}`, characters), 0) +
				(size === 26 ? narrow : Math.ceil(narrow / 2)) +
				1;
			if (needed > left) return false;
			left -= needed;
			return true;
		},
	};
}
