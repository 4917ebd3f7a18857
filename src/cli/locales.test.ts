import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from './main.ts';
import { translated } from './locale-files.ts';

let root: string;
let said: string[];

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'porchlight-locales-'));
	cpSync('locales', join(root, 'locales'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

async function run(...words: string[]) {
	said = [];
	const listen = (line: string) => void said.push(line);
	vi.spyOn(console, 'log').mockImplementation(listen);
	vi.spyOn(console, 'error').mockImplementation(listen);
	return main(words, root);
}

/** Everything that stands in a language's folder. */
function folder(code: string) {
	const at = join(root, 'locales', code);
	return Object.fromEntries(readdirSync(at).map((file) => [file, readFileSync(join(at, file), 'utf8')]));
}

async function exported(code: string): Promise<{ file: string; text: string }> {
	const file = join(root, `${code}.xlf`);
	expect(await run('locales', 'export', '--language', code, '--out', file)).toBe(0);
	return { file, text: readFileSync(file, 'utf8') };
}

describe.each(translated.map(({ code }) => code))('the words of %s', (code) => {
	test('go out and come back without a change', async () => {
		const before = folder(code);
		const { file } = await exported(code);
		expect(await run('locales', 'import', file, '--reviewer', 'Rosa Delgado')).toBe(0);
		expect(folder(code)).toEqual(before);
		expect(said.join()).toMatch(/: 0 with other words, 0 signed by Rosa Delgado/);
	});

	test('are all in the register, and nothing else is', async () => {
		expect(await run('locales', 'report', '--language', code)).toBe(0);
		expect(said.filter((line) => line.startsWith('missing'))).toEqual([]);
	});
});

test('new words of every language are entered at once', async () => {
	const before = { ko: folder('ko')['register.json'], es: folder('es')['register.json'] };
	for (const code of ['ko', 'es']) {
		const file = join(root, 'locales', code, 'register.json');
		const register = JSON.parse(readFileSync(file, 'utf8')) as {
			sources: { common: Record<string, string> };
		};
		delete register.sources.common['continue'];
		writeFileSync(file, JSON.stringify(register));
	}
	expect(await run('locales', 'draft')).toBe(0);
	expect(said).toHaveLength(translated.length);
	expect(said.filter((line) => line.startsWith('1 of '))).toHaveLength(2);
	for (const code of ['ko', 'es'] as const) {
		const sources = (text = '') => (JSON.parse(text) as { sources: object }).sources;
		expect(sources(folder(code)['register.json'])).toEqual(sources(before[code]));
	}
});

test('what a reviewer changes and passes is written and signed, and the rest stays a draft', async () => {
	const { file, text } = await exported('vi');
	const other = text.replace(/<unit id="continue".*?<\/unit>/s, (unit) =>
		unit.replace('state="translated"', 'state="final"').replace(/(<target[^>]*>)[^<]*/, '$1Đi tiếp'),
	);
	writeFileSync(file, other);
	expect(await run('locales', 'import', file, '--reviewer', 'Nguyễn Lan')).toBe(0);
	expect(said[0]).toBe('vi: 1 with other words, 1 signed by Nguyễn Lan.');
	expect(folder('vi')['common.json']).toContain('"continue": "Đi tiếp"');
	const { signed } = JSON.parse(folder('vi')['register.json'] ?? '') as { signed: object };
	expect(signed).toMatchObject({
		'common:continue': { translator: 'Nguyễn Lan', reviewer: 'Nguyễn Lan' },
	});
	await run('locales', 'report');
	expect(said.join('\n')).toMatch(/^vi +\d+ +1 +0 +\d+ +0 +0$/m);
});

test('English that changed shows as stale, until somebody has looked again', async () => {
	const english = join(root, 'locales', 'en', 'common.json');
	const before = readFileSync(english, 'utf8');
	writeFileSync(english, before.replace('"back": "Back"', '"back": "Go back"'));
	await run('locales', 'report', '--language', 'ko');
	expect(said.filter((line) => line.startsWith('stale'))).toEqual(['stale       common:back']);
	const { file, text } = await exported('ko');
	writeFileSync(file, text.replace(/(<unit id="back".*?)state="initial"/s, '$1state="reviewed"'));
	expect(await run('locales', 'import', file, '--reviewer', 'Kim Min')).toBe(0);
	await run('locales', 'report', '--language', 'ko');
	expect(said.filter((line) => /^stale|common:back$/.test(line))).toEqual([]);
	writeFileSync(english, before);
});

test('what was translated from older English is signed for that English only', async () => {
	const { file, text } = await exported('hi');
	writeFileSync(
		file,
		text.replace(/(<unit id="stop".*?)state="translated"(.*?<source[^>]*>)[^<]*/s, '$1state="final"$2Stop'),
	);
	expect(await run('locales', 'import', file, '--reviewer', 'Asha Rao')).toBe(0);
	await run('locales', 'report', '--language', 'hi');
	expect(said).toContain('stale       common:stop');
});

describe('a file that cannot be used changes nothing, and says why', () => {
	const target = (key: string, words: string) => (text: string) =>
		text.replace(new RegExp(`(<unit id="${key}".*?<target[^>]*>).*?</target>`, 's'), `$1${words}</target>`);
	const broken: [string, (text: string) => string, RegExp][] = [
		['not XML', (text) => text.slice(0, 5000), /not well-formed XML/],
		['another format', () => '<html/>', /not XLIFF 2\.0/],
		['a DOCTYPE', (text) => text.replace('<xliff', '<!DOCTYPE x><xliff'), /DOCTYPE/],
		['a language we do not serve', (text) => text.replace('trgLang="ar"', 'trgLang="de"'), /"de"/],
		[
			'an unknown key',
			(text) => text.replace('<unit id="back"', '<unit id="bakc"'),
			/common:bakc is not a string/,
		],
		[
			'a key twice',
			(text) => text.replace('<unit id="back"', '<unit id="send"'),
			/common:send is there twice/,
		],
		[
			'a blank left out',
			target('why', 'لماذا نسأل'),
			/common:why must have the blanks \{\{why\}\}, and has none/,
		],
		['another blank', target('why', 'لماذا <ph id="who"/>'), /has \{\{who\}\}/],
		['no words', target('back', '  '), /common:back has no words/],
		[
			'words taken away',
			(text) => text.replace(/(<unit id="back".*?)<target.*?<\/target>/s, '$1'),
			/no target/,
		],
		['letters and accents apart', target('back', 'Retour e\u0301'), /common:back is not in NFC/],
		['a mark that turns text', target('back', '\u202eرجوع'), /invisible mark/],
		[
			'a form of a plural that is none',
			(text) => text.replace('callWithin_few"', 'callWithin_lots"'),
			/callWithin_lots is not a string/,
		],
		['a tag that is none of ours', target('back', '<pc id="1">رجوع</pc>'), /<pc>/],
	];
	test.each(broken)('%s', async (_what, spoil, why) => {
		const before = folder('ar');
		const { file, text } = await exported('ar');
		const spoilt = spoil(text);
		expect(spoilt).not.toBe(text);
		writeFileSync(file, spoilt);
		expect(await run('locales', 'import', file, '--reviewer', 'Rosa', '--all')).toBe(1);
		expect(said.join('\n')).toMatch(why);
		expect(said.join('\n')).toContain('Nothing was changed.');
		expect(folder('ar')).toEqual(before);
	});

	test('nobody who reviews', async () => {
		const { file } = await exported('ar');
		expect(await run('locales', 'import', file)).toBe(1);
		expect(said.join()).toContain('--reviewer');
	});
});

test.each([
	[['locales', 'exprot'], /Unexpected argument 'exprot'/],
	[['locales', 'report', '--language', 'xx'], /--language must be one of fr, pa/],
	[['locales', 'export', '--language', 'en', '--out', 'x'], /--language must be one of/],
	[['locales', 'export', '--language', 'pa'], /--out must name/],
	[['locales', 'import', 'none.xlf', '--reviewer', 'Rosa'], /none\.xlf cannot be read/],
	[['locales', 'draft', '--language', 'pa', 'common:nothing'], /There are no words for common:nothing in pa/],
])('%s is refused in a line', async (words, why) => {
	expect(await run(...words)).toBe(1);
	expect(said.join('\n')).toMatch(why);
});
