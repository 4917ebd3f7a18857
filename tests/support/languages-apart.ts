import { catalogue } from '#lib/i18n/catalogue.ts';
import { publicNamespaces } from '#lib/i18n/drafts.ts';
import { languages } from '#lib/i18n/languages.ts';
import { valuesOf } from '#lib/i18n/values.ts';
import starter from '#lib/server/gateways/directory/starter-directory.json';
import { unescaped } from './page-text.ts';

/** The directory's words in the languages that a file of their own holds. */
const directories = import.meta.glob<{ services: Record<string, object> }>(
	'/src/lib/server/gateways/directory/words/*.json',
	{ eager: true, import: 'default' },
);

/** Every text in a tree of words, cut at its blanks, for a page says something else there. */
function textsIn(words: unknown): string[] {
	if (typeof words === 'string') return words.split(/\{\{[^}]*\}\}|\n/).map(plain);
	if (typeof words !== 'object' || words === null) return [];
	return Object.values(words).flatMap(textsIn);
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All that a language can say to the public: its catalogue and its directory. */
function wordsIn(code: string): string[] {
	const own = directories[`/src/lib/server/gateways/directory/words/${code}.json`]?.services ?? {};
	return [
		...textsIn(publicNamespaces.map((name) => catalogue[code]?.[name])),
		...textsIn(Object.values(own).map((service) => ({ ...service, source: '' }))),
		...textsIn(starter.services.map(({ words }) => (words as Record<string, object>)[code])),
	];
}

/** Names of languages stand on every page. */
const names = new Set([
	...languages.map(({ endonym }) => endonym),
	...languages.flatMap(({ code }) => languages.map((other) => valuesOf(code).languageName(other.tag))),
]);

/** Long enough to be found within other words without chance: a Chinese sign or a Korean syllable says more. */
const isLong = (text: string) =>
	text.length >= (/\p{Script=Han}|\p{Script=Hangul}/u.test(text) ? 4 : 12) && /\p{L}/u.test(text);

const said = new Map(languages.map(({ code }) => [code as string, new Set(wordsIn(code))]));
const together = new Map([...said].map(([code, words]) => [code, [...words].join('\n')]));

/** The strings of one language that another cannot say, neither alone nor within its own. */
function strangersTo(code: string, other: string): string[] {
	const own = together.get(code) ?? '';
	return [...(said.get(other) ?? [])].filter(
		(text) => /\p{L}{2}/u.test(text) && !names.has(text) && !own.includes(text),
	);
}

const strangers = new Map(
	languages.map(({ code }) => [
		code as string,
		languages.filter((other) => other.code !== code).map((other) => strangersTo(code, other.code)),
	]),
);

/** What a page says to eyes and to readers aloud: its texts, and the attributes that hold words. */
function piecesOf(html: string): string[] {
	const shown = html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '');
	const attributes = shown.matchAll(
		/\s(?:alt|title|placeholder|content|aria-[a-z]+|data-[a-z-]+)="([^"]*)"/g,
	);
	return [
		...shown.replace(/<(?:"[^"]*"|[^">])*>/g, '\n').split('\n'),
		...[...attributes].map(([, text]) => text),
	]
		.map((text) => plain(unescaped(text ?? '')))
		.filter((text) => text);
}

/** The strings of other languages on a page of this one; names of languages are nobody's. */
export function foreignIn(html: string, code: string): string[] {
	const pieces = piecesOf(html);
	const exact = new Set(pieces);
	const all = pieces.join('\n');
	return (strangers.get(code) ?? [])
		.flat()
		.filter((text) => exact.has(text) || (isLong(text) && all.includes(text)));
}

/** How many of the language's own strings a page says, whole. */
export function ownIn(html: string, code: string): number {
	const all = piecesOf(html).join('\n');
	return [...(said.get(code) ?? [])].filter((text) => isLong(text) && all.includes(text)).length;
}

/** How many strings are looked for on the pages of a language. */
export const lookedFor = (code: string): number => strangers.get(code)?.flat().length ?? 0;
