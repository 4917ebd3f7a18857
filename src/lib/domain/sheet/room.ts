import { isWide, type Fact, type ResourceBlock, type TextSize } from './sheet.ts';

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

/** Chinese and Korean letters are as wide as they are high: twice as wide as others are on average. */
const wide = /\p{Script=Han}|\p{Script=Hangul}|[\u3000-\u303f\uff01-\uff60]/gu;

const widthOf = (line: string) => line.length + (line.match(wide)?.length ?? 0);

const linesFor = (text: string, width: number) =>
	text ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0) : 0;

/** Two short facts in a row share a line, except in the largest letters. */
function linesOfFacts(facts: readonly Fact[], size: TextSize): number {
	let lines = 0;
	let free = false;
	for (const fact of facts) {
		const short = size < 26 && !isWide(fact);
		if (!(short && free)) lines += linesFor(`${fact.label} ${fact.value}`, sides[size].characters);
		free = short && !free;
	}
	return lines;
}

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
			const needed =
				linesFor(resource.name, characters) +
				resource.phones.length * 1.4 +
				linesFor(resource.text, characters) +
				linesOfFacts(resource.facts, size) +
				1;
			if (needed > left) return false;
			left -= needed;
			return true;
		},
	};
}
