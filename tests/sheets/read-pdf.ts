import { execFileSync } from 'node:child_process';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainText } from '#lib/domain/sheet/plain-text.ts';
import { counted, type Sheet } from '#lib/domain/sheet/sheet.ts';

/** One run of letters on a page, as drawn. */
export interface Run {
	text: string;
	/** In points. */
	size: number;
	bold: boolean;
	page: number;
	/** Distances in points from the page's nearest edges. */
	fromSides: number;
	fromFoot: number;
}

/**
 * White space, lines to write on, boxes to tick and the places where a line may end inside a long or hyphenated word are
 * how a sheet is drawn, not what it says.
 */
export function said(text: string): string {
	return text
		.replace(/_{40}|\[ \]/g, ' ')
		.replace(/\u200b\n?/g, '')
		.replace(/([\p{L}\p{N}][-–/])\n/gu, '$1')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Where two texts part, short enough to read; empty when they do not. */
export function firstDifference(one: string, other: string): string {
	if (one === other) return '';
	let at = 0;
	while (one[at] === other[at]) at++;
	const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
	return `${near(one)} is not ${near(other)}`;
}

const close = (text: string) => text.replace(/\s/g, '');

/** What poppler, which shares no code with us or with Typst, reads on each page; without the page numbers. */
export function pagesRead(pdf: Uint8Array, sheets: readonly Sheet[]): string[] {
	const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], {
		input: pdf,
		encoding: 'utf8',
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	const feet = sheets.map(
		({ footer }) =>
			new RegExp(`^${footer.reference}${close(footer.page)}[\\d۰-۹]+${close(footer.of)}[\\d۰-۹]+$`),
	);
	return text
		.split('\f')
		.slice(0, -1)
		.map((page) =>
			said(
				page
					.split('\n')
					.filter((line) => !feet.some((foot) => foot.test(close(line))))
					.join('\n'),
			),
		);
}

/** What the sheets say, to compare with what is read. */
export function saidBy(sheets: readonly Sheet[]): string {
	return said(sheets.map(plainText).join('\n'));
}

/**
 * A text as its letters alone, to compare what poppler reads of other scripts than Latin. It guesses spaces
 * from gaps, and takes lines that run from right to left in an order of its own: of those this compares digits
 * and Latin letters, and `arabic-words.ts` the words.
 */
export function lettersOf(text: string, direction: Sheet['direction']): string {
	const letters = text.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '');
	if (direction === 'ltr') return letters;
	return [...letters.replace(/[\p{Script=Arabic}\p{M}،؛؟]/gu, '')].sort().join('');
}

/** What stands at the foot of the sides of a sheet that has more than one. */
export function feetOf({ footer, digits }: Sheet, sides: number): string {
	if (sides === 1) return '';
	const feet = Array.from({ length: sides }, (_, side) => side + 1);
	return feet
		.map(
			(side) =>
				`${footer.reference} ${footer.page} ${counted(side, digits)} ${footer.of} ${counted(sides, digits)}`,
		)
		.join(' ');
}

/** Each font of the file and whether poppler finds it embedded. */
export function fontsIn(pdf: Uint8Array): { name: string; embedded: boolean }[] {
	const lines = execFileSync('pdffonts', ['-'], {
		input: pdf,
		encoding: 'utf8',
		stdio: ['pipe', 'pipe', 'ignore'],
	});
	return lines
		.trim()
		.split('\n')
		.slice(2)
		.map((line) => ({
			name: String(line.split(/\s+/)[0]),
			embedded: / (yes) +(yes|no) +(yes|no) +\d+ +\d+ *$/.test(line),
		}));
}

/** What pdf.js finds: how the file presents itself, and every run of letters. */
export async function opened(pdf: Uint8Array) {
	const document = await getDocument({ data: pdf.slice(), verbosity: 0, useSystemFonts: false }).promise;
	const { info, metadata } = await document.getMetadata();
	const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null;
	const runs: Run[] = [];
	let missing = 0;
	const roles = new Set<string>();
	const partLanguages = new Set<string>();
	const sizes: { width: number; height: number }[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { fnArray, argsArray } = await page.getOperatorList();
		for (const [index, operation] of fnArray.entries()) {
			if (operation !== OPS.showText) continue;
			const [glyphs] = argsArray[index] as [({ originalCharCode: number } | number)[]];
			missing += glyphs.filter((glyph) => typeof glyph === 'object' && glyph.originalCharCode === 0).length;
		}
		const { width, height } = page.getViewport({ scale: 1 });
		sizes.push({ width, height });
		const tree: unknown = await page.getStructTree();
		collect(tree, 'role', roles);
		collect(tree, 'lang', partLanguages);
		for (const item of (await page.getTextContent()).items) {
			if (!('str' in item) || !item.str.trim()) continue;
			const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
			const font = page.commonObjs.get(item.fontName) as { name: string };
			runs.push({
				text: item.str,
				size: Math.hypot(skew, scale),
				bold: /Bold/.test(font.name),
				page: number,
				fromSides: Math.min(x, width - x - item.width),
				fromFoot: y,
			});
		}
	}
	const xmp = String((metadata as { getRaw(): unknown } | null)?.getRaw() ?? '');
	await document.destroy();
	const { Title: title, Language: language } = info as { Title?: string; Language?: string };
	return { title, language, tagged: marks?.Marked === true, xmp, runs, missing, roles, partLanguages, sizes };
}

/** Every value of a property anywhere in a tree of tags. */
function collect(node: unknown, property: 'role' | 'lang', values: Set<string>): void {
	if (typeof node !== 'object' || node === null) return;
	const value = (node as Record<string, unknown>)[property];
	if (typeof value === 'string') values.add(value);
	if (!('children' in node) || !Array.isArray(node.children)) return;
	for (const child of node.children) collect(child, property, values);
}

/** Pairs of lines, one under the other, that stand closer than 130 % of their letters' size. */
export function crowded(runs: readonly Run[]): string[] {
	const lines = [...runs].sort((one, other) => one.page - other.page || other.fromFoot - one.fromFoot);
	return lines.flatMap((line, index) => {
		const above = lines[index - 1];
		if (!above || above.page !== line.page) return [];
		const gap = above.fromFoot - line.fromFoot;
		const sameLine = gap < 1;
		return sameLine || gap >= 1.295 * Math.min(line.size, above.size) ? [] : [`${above.text} / ${line.text}`];
	});
}

/** Every number to call that a sheet holds. */
export function numbersOf(sheet: Sheet): string[] {
	return sheet.blocks.flatMap((block) => ('phones' in block ? block.phones.map(({ number }) => number) : []));
}

/** Every fact that must stay as it is and in one place: names, addresses, codes. */
export function fixedOf(sheet: Sheet): string[] {
	return sheet.blocks.flatMap((block) =>
		'facts' in block ? block.facts.filter(({ asIs }) => asIs).map(({ value }) => value) : [],
	);
}
