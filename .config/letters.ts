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
async function make(name: string, typeface: string, weight: '400Regular' | '700Bold', letters: string) {
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

/** A dozen names of languages stand on one page; each is drawn from a file of its own few letters. */
function endonymStyles(): string {
	return Object.keys(typefaceOfEndonym)
		.map(
			(code) =>
				`@font-face{font-family:'Name ${code}';font-weight:700;font-display:swap;` +
				`src:url('./endonym-${code}.woff2')format('woff2')}` +
				`.endonym:lang(${code}){font-family:'Name ${code}',sans-serif}`,
		)
		.join('\n');
}

async function makeAll(): Promise<void> {
	mkdirSync(folder, { recursive: true });
	for (const [code, typeface] of Object.entries(large)) {
		await make(`${typeface}-400.woff2`, typeface, '400Regular', lettersOf(code));
		await make(`${typeface}-700.woff2`, typeface, '700Bold', lettersOf(code));
	}
	for (const [code, typeface] of Object.entries(typefaceOfEndonym)) {
		const { endonym = '' } = languages.find((language) => language.code === code) ?? {};
		await make(`endonym-${code}.woff2`, typeface, '700Bold', endonym);
	}
	write('endonyms.css', endonymStyles());
}

/**
 * Cuts the large typefaces down to the letters that our own words need: Chinese and Korean have ten
 * thousand, our pages some hundreds. What a person types beyond them is drawn by their own system.
 */
export const letters: Plugin = {
	name: 'porchlight-letters',
	async config() {
		await makeAll();
		return { resolve: { alias: { letters: folder } } };
	},
};
