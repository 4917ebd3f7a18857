import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A typeface for paper: its family's name, and the files of its two weights. */
interface Typeface {
	family: string;
	files: [string, string];
	/** Of ten megabytes and more: read only where a sheet has letters that need it. */
	large?: true;
}

function typeface(family: string, large?: true): Typeface {
	const slug = family.replaceAll(' ', '-').toLowerCase();
	const file = (style: string) =>
		`@expo-google-fonts/${slug}/${style}/${family.replaceAll(' ', '')}_${style}.ttf`;
	return { family, files: [file('400Regular'), file('700Bold')], large };
}

const atkinson = typeface('Atkinson Hyperlegible Next');
const noto = typeface('Noto Sans');
const gurmukhi = typeface('Noto Sans Gurmukhi');
const devanagari = typeface('Noto Sans Devanagari');
const vazirmatn = typeface('Vazirmatn');
const naskh = typeface('Noto Naskh Arabic');
const traditional = typeface('Noto Sans TC', true);
const simplified = typeface('Noto Sans SC', true);
const korean = typeface('Noto Sans KR', true);

const small = [atkinson, noto, gurmukhi, devanagari, vazirmatn, naskh];

/** The typefaces a language is printed in, first choice first. Languages not named here use the last line. */
function typefacesOf(language: string): Typeface[] {
	switch (language) {
		case 'pa-Guru':
			return [atkinson, gurmukhi];
		case 'hi':
			return [atkinson, devanagari];
		case 'fa':
			return [atkinson, vazirmatn];
		case 'ar':
			return [atkinson, vazirmatn];
		case 'zh-Hant':
			return [atkinson, traditional];
		case 'zh-Hans':
			return [atkinson, simplified];
		case 'ko':
			return [atkinson, korean];
		case 'vi':
			return [noto];
		default:
			return [atkinson];
	}
}

/** Where a name or a wish is written in another script than the sheet's, in this order. */
const forOthers: { typeface: Typeface; letters: RegExp }[] = [
	{ typeface: gurmukhi, letters: /\p{Script_Extensions=Gurmukhi}/u },
	{ typeface: devanagari, letters: /\p{Script_Extensions=Devanagari}/u },
	{ typeface: vazirmatn, letters: /\p{Script_Extensions=Arabic}/u },
	{ typeface: naskh, letters: /\p{Script_Extensions=Arabic}/u },
	{
		typeface: traditional,
		letters: /\p{Script_Extensions=Han}|\p{Script_Extensions=Hira}|\p{Script_Extensions=Kana}/u,
	},
	{ typeface: simplified, letters: /\p{Script_Extensions=Han}/u },
	{ typeface: korean, letters: /\p{Script_Extensions=Hangul}/u },
	{ typeface: noto, letters: /./u },
];

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
	/** The families of a sheet in that language, first choice first. */
	familiesOf(language: string): string[];
	/** Tells apart the sets of files that a compiler is made with. */
	key: string;
	files(): Buffer[];
	/** Whether any of the typefaces can draw a character. */
	draws(character: string): boolean;
}

const require = createRequire(import.meta.url);
const known = new Map<Typeface, Set<number>>();

/** What a typeface draws, found once; the files themselves are not kept. */
function charactersIn(face: Typeface): Set<number> {
	let characters = known.get(face);
	if (!characters) known.set(face, (characters = charactersOf(readFileSync(require.resolve(face.files[0])))));
	return characters;
}

/** The typefaces for some languages together, and those that the other scripts in a text need. */
export function fontsFor(languages: readonly string[], text: string): FontSet {
	const faces = new Set(languages.flatMap(typefacesOf));
	const draws = (character: string) =>
		[...faces].some((face) => charactersIn(face).has(character.codePointAt(0) ?? 0));
	let left = [...new Set(text)].filter((character) => !draws(character));
	for (const { typeface: face, letters } of forOthers) {
		if (!left.some((character) => letters.test(character))) continue;
		const more = left.filter((character) => charactersIn(face).has(character.codePointAt(0) ?? 0));
		if (more.length > 0) faces.add(face);
		left = left.filter((character) => !draws(character));
	}
	const files = [...new Set([...small, ...faces])];
	return {
		familiesOf: (language) => [...new Set([...typefacesOf(language), ...faces])].map(({ family }) => family),
		key: files
			.filter(({ large }) => large)
			.map(({ family }) => family)
			.join(),
		files: () => files.flatMap((face) => face.files.map((file) => readFileSync(require.resolve(file)))),
		draws,
	};
}
