import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions } from '#lib/domain/interview/questions.ts';
import { needCodes } from '#lib/domain/need.ts';
import { catalogue, hasWords, translator } from '#lib/i18n/catalogue.ts';
import { languages } from '#lib/i18n/languages.ts';

/** Every key of a language with its words, plural endings taken off. */
function entries(node: object, path = ''): [key: string, words: string][] {
	return Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
		const key = path ? `${path}.${name}` : name;
		return typeof value === 'object' && value !== null ? entries(value, key) : [[key, String(value)]];
	});
}

const plural = /_(zero|one|two|few|many|other)$/;
/** Words about somebody else; a language whose words fit both needs none of its own. */
const aboutSomebody = /_them$/;
const keysOf = (code: string, namespace: string) =>
	new Map(
		entries(catalogue[code]?.[namespace] ?? {}).flatMap(([key, words]) =>
			aboutSomebody.test(key) ? [] : [[key.replace(plural, ''), words] as const],
		),
	);
const namespaces = Object.keys(catalogue['en'] ?? {});
const blanks = (words: string) =>
	[...words.matchAll(/\{\{(\w+)\}\}/g)].map((found) => String(found[1])).sort();

test('every language has a folder, and every folder is a language', () => {
	expect(Object.keys(catalogue).sort()).toEqual(languages.map(({ code }) => code).sort());
});

describe.each(languages.map(({ code }) => code))('%s', (code) => {
	test.each(namespaces)(
		'%s has the same keys as English, each with words and the same blanks',
		(namespace) => {
			const english = keysOf('en', namespace);
			const own = keysOf(code, namespace);
			expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
			for (const [key, words] of own) {
				expect(words.trim(), key).not.toBe('');
				expect(blanks(words), key).toEqual(blanks(english.get(key) ?? ''));
			}
		},
	);

	test('every plural has all the forms its language needs', () => {
		const needed = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
		for (const namespace of namespaces) {
			const all = new Set(entries(catalogue[code]?.[namespace] ?? {}).map(([key]) => key));
			for (const key of all) {
				if (!plural.test(key)) continue;
				const missing = needed.filter((form) => !all.has(key.replace(plural, `_${form}`)));
				expect(missing, `${namespace}:${key}`).toEqual([]);
			}
		}
	});

	test('every question, field and answer has words', () => {
		const missing = questions.flatMap(({ id, fields }) =>
			[
				...['title', 'why', 'row'].map((part) => `questions:${id}.${part}`),
				...fields.flatMap(({ name, options }) =>
					['label', ...options].map((part) => `questions:${id}.${name}.${part}`),
				),
			].filter((key) => !hasWords(code, key)),
		);
		expect(missing).toEqual([]);
		expect(needCodes.filter((need) => !hasWords(code, `questions:need-names.${need}`))).toEqual([]);
	});

	test('no exclamation marks, and nobody is called elderly', () => {
		const wrong = namespaces.flatMap((namespace) =>
			entries(catalogue[code]?.[namespace] ?? {})
				.filter(([, words]) => /!|\belderly\b|personnes? âgées?\b/i.test(words))
				.map(([key]) => `${namespace}:${key}`),
		);
		expect(wrong).toEqual([]);
	});

	test('why a question is asked takes at most 15 words', () => {
		const t = translator(code);
		for (const { id } of questions)
			expect(t(`questions:${id}.why`).split(/\s+/).length, id).toBeLessThanOrEqual(15);
	});
});

test('in French no mark stands apart from its word, for it would begin a line on a small screen', () => {
	const apart = namespaces.flatMap((namespace) =>
		entries(catalogue['fr']?.[namespace] ?? {})
			.filter(([, words]) => /\s[?;]| [:»]|« /.test(words))
			.map(([key]) => `${namespace}:${key}`),
	);
	expect(apart).toEqual([]);
});

test('every key that the code says is there', () => {
	const files = ['src/lib', 'src/routes']
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
		)
		.filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$/.test(file));
	const missing = files.flatMap((file) =>
		[
			...readFileSync(file, 'utf8').matchAll(
				/['"`]((?:common|questions|errors|sheets|messages|team):[\w.-]+)['"`]/g,
			),
		]
			.map((found) => String(found[1]))
			.filter((key) => !hasWords('en', key) && !hasWords('en', `${key}_other`))
			.map((key) => `${file}: ${key}`),
	);
	expect(missing).toEqual([]);
});

test('200 interleaved answers in every language never leak a word of another', async () => {
	const expected = new Map(languages.map(({ code }) => [code, translator(code)('common:continue')]));
	const asked = Array.from(
		{ length: 200 },
		(_, index) => languages[index % languages.length] ?? languages[0],
	);
	const said = await Promise.all(
		asked.map(async ({ code }) => {
			const t = translator(code);
			await new Promise((resolve) => setImmediate(resolve));
			return { code, words: t('common:continue') };
		}),
	);
	for (const { code, words } of said) expect(words).toBe(expected.get(code));
});
