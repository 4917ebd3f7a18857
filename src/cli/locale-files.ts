import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { languages, teamLanguages, type Language } from '#lib/i18n/languages.ts';
import { emptyRegister, registerSchema, type Register } from '#lib/i18n/register.ts';
import { isAboutSomebody, stringsOf, type Tree, type WordsOfKey } from '#lib/i18n/strings.ts';
import { BadInput } from './command.ts';

export const today = () => new Date().toISOString().slice(0, 10);

/** The languages that are translated: all but English, the source. */
export const translated: readonly Language[] = languages.filter(({ code }) => code !== 'en');

/** The language that `--language` names. */
export function translatedLanguage(code: string | undefined): Language {
	const found = translated.find((language) => language.code === code);
	if (found) return found;
	throw new BadInput(`--language must be one of ${translated.map((language) => language.code).join(', ')}.`);
}

/** The namespaces a language has words for: the team's own pages are in English and French only. */
export function namespacesOf(root: string, language: string): string[] {
	return readdirSync(join(root, 'locales', 'en'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => file.replace(/\.json$/, ''))
		.filter((namespace) => namespace !== 'team' || teamLanguages.some(({ code }) => code === language))
		.sort();
}

export function readWords(root: string, language: string, namespace: string): Tree {
	const file = join(root, 'locales', language, `${namespace}.json`);
	return existsSync(file) ? (readJson(file) as Tree) : {};
}

/** Namespace → key → string, of the namespaces that a language has words for. */
export function readStrings(
	root: string,
	language: string,
	namespaces: readonly string[],
): Map<string, Map<string, WordsOfKey>> {
	return new Map(namespaces.map((name) => [name, stringsOf(readWords(root, language, name))]));
}

/** Namespace and English of every string that a language should have, those it may leave out only where it has them. */
export function expectedStrings(root: string, language: string) {
	const namespaces = namespacesOf(root, language);
	const english = readStrings(root, 'en', namespaces);
	const own = readStrings(root, language, namespaces);
	return namespaces.flatMap((namespace) =>
		[...(english.get(namespace)?.values() ?? [])].flatMap((source) => {
			const words = own.get(namespace)?.get(source.key);
			return words || !isAboutSomebody(source.key)
				? [{ namespace, key: source.key, english: source, words }]
				: [];
		}),
	);
}

export function readRegister(root: string, language: string): Register {
	const file = join(root, 'locales', language, 'register.json');
	if (!existsSync(file)) return emptyRegister(today());
	const read = v.safeParse(registerSchema, readJson(file));
	if (read.success) return read.output;
	const [{ message }] = read.issues;
	throw new BadInput(`locales/${language}/register.json is not a register: ${message}`);
}

export function writeRegister(root: string, language: string, register: Register): void {
	const sorted = (record: Record<string, unknown>) =>
		Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
	const sources = Object.fromEntries(
		Object.entries(register.sources).map(([namespace, marks]) => [namespace, sorted(marks)]),
	);
	writeJson(join(root, 'locales', language, 'register.json'), {
		...register,
		sources: sorted(sources),
		signed: sorted(register.signed),
	});
}

export function writeWords(root: string, language: string, namespace: string, words: Tree): void {
	writeJson(join(root, 'locales', language, `${namespace}.json`), words);
}

function readJson(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new BadInput(`${file} cannot be read: ${error instanceof Error ? error.message : ''}`);
	}
}

/** Beside the old file first, so that a full disk leaves the old one whole. */
function writeJson(file: string, content: object): void {
	writeFileSync(`${file}.new`, `${JSON.stringify(content, null, '\t')}\n`);
	renameSync(`${file}.new`, file);
}
