import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A typeface for paper: its family's name, and the files of its two weights. */
interface Typeface {
	family: string;
	files: string[];
}

const atkinson: Typeface = {
	family: 'Atkinson Hyperlegible Next',
	files: ['400Regular', '700Bold'].map(
		(style) => `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`,
	),
};

/** The typefaces a language is printed in, first choice first. Languages not named here use the last line. */
function typefacesOf(language: string): Typeface[] {
	switch (language.split('-')[0]) {
		default:
			return [atkinson];
	}
}

/** The characters a font file can draw, from its `cmap` table (formats 4 and 12 of the OpenType specification). */
function charactersOf(font: Buffer): Set<number> {
	const characters = new Set<number>();
	for (let table = 12; table < 12 + 16 * font.readUInt16BE(4); table += 16) {
		if (font.toString('latin1', table, table + 4) !== 'cmap') continue;
		const cmap = font.readUInt32BE(table + 8);
		for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
			readSubtable(font, cmap + font.readUInt32BE(cmap + 8 + 8 * index), characters);
		}
	}
	return characters;
}

function readSubtable(font: Buffer, at: number, characters: Set<number>): void {
	const addAll = (from: number, to: number) => {
		for (let character = from; character <= to; character++) characters.add(character);
	};
	const format = font.readUInt16BE(at);
	if (format === 4) {
		const twice = font.readUInt16BE(at + 6);
		for (let offset = 0; offset < twice - 2; offset += 2) {
			addAll(font.readUInt16BE(at + 16 + twice + offset), font.readUInt16BE(at + 14 + offset));
		}
	} else if (format === 12) {
		for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
			addAll(font.readUInt32BE(at + 16 + 12 * group), font.readUInt32BE(at + 20 + 12 * group));
		}
	}
}

export interface FontSet {
	families: string[];
	files: Buffer[];
	/** Whether any of the typefaces can draw a character. */
	draws(character: string): boolean;
}

const require = createRequire(import.meta.url);
const read = new Map<string, { file: Buffer; characters: Set<number> }>();

function fontFile(name: string) {
	let font = read.get(name);
	if (!font) {
		const file = readFileSync(require.resolve(name));
		read.set(name, (font = { file, characters: charactersOf(file) }));
	}
	return font;
}

/** The typefaces for some languages together, read from node_modules once. */
export function fontsFor(languages: readonly string[]): FontSet {
	const typefaces = [...new Set(languages.flatMap(typefacesOf))];
	const fonts = typefaces.flatMap(({ files }) => files.map(fontFile));
	return {
		families: typefaces.map(({ family }) => family),
		files: fonts.map(({ file }) => file),
		draws: (character) => fonts.some(({ characters }) => characters.has(character.codePointAt(0) ?? 0)),
	};
}
