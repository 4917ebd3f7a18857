import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { languages } from '../src/lib/i18n/languages.ts';

/** Where the made files stand; style sheets and components name them as `letters/…`. */
const folder = resolve('.svelte-kit/letters');
const require = createRequire(import.meta.url);

/** Languages whose whole typeface is too large for a page: it gets the letters of our own words. */
const large = { 'zh-Hant': 'noto-sans-tc', 'zh-Hans': 'noto-sans-sc', ko: 'noto-sans-kr' };

/** The typeface that each language not drawn by Atkinson Hyperlegible Next names itself in. */
const typefaceOfEndonym = {
	...large,
	pa: 'noto-sans-gurmukhi',
	hi: 'noto-sans-devanagari',
	fa: 'vazirmatn',
	ar: 'noto-naskh-arabic',
	vi: 'noto-sans',
};

const weights = [
	{ weight: '400', file: '400Regular' },
	{ weight: '700', file: '700Bold' },
] as const;

const punctuation = '、。，．・：；？！「」『』（）〈〉《》【】〔〕—…～·％＋－／０１２３４５６７８９　';

/** Atkinson Hyperlegible Next stands before these typefaces and draws all below. */
const ownAlphabet = /[\u0000-\u024f]/;

/** Months, weekdays and halves of the day, which the browser's own data spell and no catalogue holds. */
function datesIn(tag: string): string {
	const format = new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
	const days = Array.from({ length: 365 }, (_, day) => format.format(Date.UTC(2026, 0, day, (day * 5) % 24)));
	return days.join('');
}

function lettersOf(code: string): string {
	const files = existsSync(join('locales', code))
		? readdirSync(join('locales', code)).map((file) => join('locales', code, file))
		: [];
	const services = join('src/lib/server/gateways/directory/words', `${code}.json`);
	const keys = join('src/lib/ui/kiosk/keyboard/layouts', `${code}.json`);
	const words = [...files, ...[services, keys].filter((file) => existsSync(file))].map((file) =>
		readFileSync(file, 'utf8'),
	);
	const { tag = code, endonym = '' } = languages.find((language) => language.code === code) ?? {};
	const all = new Set([...words.join(''), ...datesIn(tag), ...endonym, ...punctuation]);
	return [...all]
		.filter((letter) => !ownAlphabet.test(letter))
		.sort()
		.join('');
}

/** Writes as a whole or not at all, because several builds and tests may run at once. */
function write(name: string, content: string | Uint8Array): void {
	const draft = join(folder, `${name}.${process.pid}`);
	writeFileSync(draft, content);
	renameSync(draft, join(folder, name));
}

/** Makes a file of a typeface with only those letters, unless it is there already. */
async function make(
	name: string,
	typeface: string,
	weight: (typeof weights)[number]['file'],
	letters: string,
) {
	const source = require.resolve(`@expo-google-fonts/${typeface}/package.json`);
	const { version } = JSON.parse(readFileSync(source, 'utf8')) as { version: string };
	const key = createHash('sha256').update(`${typeface} ${version} ${weight} ${letters}`).digest('hex');
	const keyFile = join(folder, `${name}.key`);
	if (existsSync(join(folder, name)) && existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
	const font = readdirSync(resolve(source, '..', weight)).find((file) => file.endsWith('.ttf')) ?? '';
	const whole = readFileSync(resolve(source, '..', weight, font));
	write(name, await subsetFont(whole, letters, { targetFormat: 'woff2' }));
	write(`${name}.key`, key);
}

/** What a language calls itself, and how a kiosk's first screen invites in it. */
function invitationIn(code: string): string {
	const { endonym = '' } = languages.find((language) => language.code === code) ?? {};
	const words = JSON.parse(readFileSync(join('locales', code, 'kiosk.json'), 'utf8')) as {
		attract?: { invite?: string };
	};
	return [...new Set(`${endonym} ${words.attract?.invite ?? ''}`)].sort().join('');
}

/** A dozen languages stand on one page; each is drawn from files of its own few letters. */
function endonymStyles(): string {
	return Object.keys(typefaceOfEndonym)
		.map(
			(code) =>
				weights
					.map(
						({ weight }) =>
							`@font-face{font-family:'Name ${code}';font-weight:${weight};font-display:swap;` +
							`src:url('./endonym-${code}-${weight}.woff2')format('woff2')}`,
					)
					.join('') +
				`.endonym:lang(${code}){font-family:'Name ${code}','Atkinson Hyperlegible Next Variable',sans-serif}`,
		)
		.join('\n');
}

/** Every Hangul syllable and its parts, less what our own words have: a kiosk's keyboard can compose them all. */
function otherHangul(): string {
	const own = new Set(lettersOf('ko'));
	const blocks = [
		[0x3131, 0x318e],
		[0xac00, 0xd7a3],
	] as const;
	return blocks
		.flatMap(([first, last]) =>
			Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
		)
		.filter((letter) => !own.has(letter))
		.join('');
}

async function makeAll(): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (const { weight, file } of weights) {
		for (const [code, typeface] of Object.entries(large)) {
			await make(`${typeface}-${weight}.woff2`, typeface, file, lettersOf(code));
		}
		for (const [code, typeface] of Object.entries(typefaceOfEndonym)) {
			await make(`endonym-${code}-${weight}.woff2`, typeface, file, invitationIn(code));
		}
	}
	await make('noto-sans-kr-others.woff2', large.ko, '400Regular', otherHangul());
	write('endonyms.css', endonymStyles());
}

/**
 * Cuts the large typefaces down to the letters that our own words need: Chinese and Korean have ten
 * thousand, our pages some hundreds. What a person types beyond them at home is drawn by their own system; a kiosk's
 * may have no such letters, and there the other Hangul ones are fetched when somebody composes one.
 */
export const letters: Plugin = {
	name: 'porchlight-letters',
	async config() {
		await makeAll();
		return { resolve: { alias: { letters: folder } } };
	},
};
