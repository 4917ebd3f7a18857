import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { questions } from '#lib/domain/interview/questions.ts';
import { needCodes } from '#lib/domain/need.ts';
import { catalogue, hasWords, translator } from '#lib/i18n/catalogue.ts';
import { languages, teamLanguages } from '#lib/i18n/languages.ts';
import { flatWords as entries, blanksOf as blanks } from '#lib/i18n/strings.ts';

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
/** The team's own pages are in English and French only. */
const publicNamespaces = namespaces.filter((name) => name !== 'team');
const namespacesOf = (code: string) =>
	teamLanguages.some((language) => language.code === code) ? namespaces : publicNamespaces;

/** Names, signs and what is written alike; every other public word that equals English was forgotten. */
const alike =
	/^common:(brand|sheetPage\.a4|helpLines\..+\.name)$|^questions:language\.language\.this-one$|^sheets:(label|plan\.quoted)$/;
const alikeIn: Record<string, string[]> = {
	fr: [
		'common:start.privacy.kioskTime',
		'common:displayPage.spacing.normal',
		'sheets:page',
		'sheets:plan.version',
		...['apostrophe', 'plus', 'dollar'].map((sign) => `keyboard:signs.${sign}`),
	],
	es: ['common:displayPage.spacing.normal', 'questions:language.interpreter.no'],
	tl: ['common:helpLines.emergency.name'],
};

/** A Vietnamese word is written as one to three syllables apart, one and a half on the average. */
const mostWordsOfWhy = (code: string) => (code === 'vi' ? 22 : 15);

test('every language has a folder, and every folder is a language', () => {
	expect(Object.keys(catalogue).sort()).toEqual(languages.map(({ code }) => code).sort());
});

describe.each(languages.map(({ code }) => code))('%s', (code) => {
	test.each(namespacesOf(code))(
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
		for (const namespace of namespacesOf(code)) {
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
				...fields.flatMap(({ name, options, older = [] }) =>
					['label', ...options, ...older].map((part) => `questions:${id}.${name}.${part}`),
				),
			].filter((key) => !hasWords(code, key)),
		);
		expect(missing).toEqual([]);
		expect(needCodes.filter((need) => !hasWords(code, `questions:need-names.${need}`))).toEqual([]);
	});

	test('no exclamation marks, and nobody is called elderly', () => {
		const wrong = namespacesOf(code).flatMap((namespace) =>
			entries(catalogue[code]?.[namespace] ?? {})
				.filter(([, words]) => /!|\belderly\b|personnes? âgées?\b/i.test(words))
				.map(([key]) => `${namespace}:${key}`),
		);
		expect(wrong).toEqual([]);
	});

	test('why a question is asked takes at most 15 words', () => {
		const t = translator(code);
		// Chinese has no spaces between words: they are found as a browser finds them.
		const words = new Intl.Segmenter(code, { granularity: 'word' });
		for (const { id } of questions)
			for (const context of [undefined, 'them']) {
				const why = t(`questions:${id}.why`, context ? { context } : {});
				const count = [...words.segment(why)].filter(({ isWordLike }) => isWordLike).length;
				expect(count, `${id}: ${why}`).toBeLessThanOrEqual(mostWordsOfWhy(code));
			}
	});

	test('public words are not left in English', () => {
		const left = publicNamespaces.flatMap((namespace) => {
			const english = new Map(entries(catalogue['en']?.[namespace] ?? {}));
			return entries(catalogue[code]?.[namespace] ?? {})
				.filter(([key, words]) => words === english.get(key))
				.map(([key]) => `${namespace}:${key}`)
				.filter((key) => code !== 'en' && !alike.test(key) && !alikeIn[code]?.includes(key));
		});
		expect(left).toEqual([]);
	});

	test('letters and their accents stand together, and no mark turns the direction of text', () => {
		const wrong = namespacesOf(code).flatMap((namespace) =>
			entries(catalogue[code]?.[namespace] ?? {})
				.filter(
					([, words]) =>
						words !== words.normalize('NFC') || /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(words),
				)
				.map(([key]) => `${namespace}:${key}`),
		);
		expect(wrong).toEqual([]);
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
				/['"`]((?:common|questions|errors|sheets|messages|team|hearing|keyboard|kiosk|speech|spoken):[\w.-]+)['"`]/g,
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
