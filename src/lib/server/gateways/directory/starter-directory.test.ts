import { isValidPhoneNumber } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { areaOf } from '#lib/domain/area.ts';
import { helpLines } from '#lib/domain/help-lines.ts';
import { needCodes } from '#lib/domain/need.ts';
import { phoneLabels } from '#lib/domain/resource.ts';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { languages } from '#lib/i18n/languages.ts';
import { sourceOf, starterDirectory, translatedWords } from './starter-directory.ts';

const { organizations, resources } = starterDirectory();
/** Codes that are dialled as they are; 310 numbers have no area code anywhere in the country. */
const shortCodes = ['2-1-1', '7-1-1', '8-1-1', '9-1-1', '9-8-8', '310-6789'];
const names = ['Vancouver', 'Richmond', 'North Shore', 'Sunshine Coast', 'Sea-to-Sky', 'qathet'];

const whole = resources.filter(({ areas }) => areas.some(({ kind }) => kind === 'province'));

describe('the starter directory', () => {
	test('holds at least 30 services under names of their own, each of an organisation that is there', () => {
		expect(resources.length).toBeGreaterThanOrEqual(30);
		expect(new Set(resources.map(({ slug }) => slug)).size).toBe(resources.length);
		expect(new Set(organizations.map(({ slug }) => slug)).size).toBe(organizations.length);
		expect(new Set(resources.map(({ organization }) => organization))).toEqual(
			new Set(organizations.map(({ slug }) => slug)),
		);
	});

	test.each(needCodes)('has help for %s anywhere in the province', (need) => {
		const helping = whole.filter(({ needs }) => needs.includes(need));
		// Only two services help with housework everywhere; the third is each region's own home care.
		expect(helping.length).toBeGreaterThanOrEqual(need === 'housework' ? 2 : 3);
	});

	test('every phone number can be dialled in Canada, and says what it is for', () => {
		for (const { slug, phones } of resources) {
			for (const { number, description } of phones) {
				expect(shortCodes.includes(number) || isValidPhoneNumber(number, 'CA'), `${slug} ${number}`).toBe(
					true,
				);
				expect(['', ...phoneLabels, ...names], `${slug} ${description}`).toContain(description);
			}
		}
	});

	test('the numbers of the interview are the same here', () => {
		const numbers = resources.flatMap(({ phones }) => phones.map(({ number }) => number));
		for (const { phone, code } of helpLines) if (code !== 'emergency') expect(numbers).toContain(phone);
	});

	test('no day is claimed on which nobody looked', () => {
		for (const { assured_date, source_read_on } of resources) {
			expect(assured_date).toBeNull();
			expect([null, '2026-11-22']).toContain(source_read_on);
		}
	});

	test('every place it names is understood when a person types it', () => {
		const places = resources.flatMap(({ areas }) => areas).filter(({ kind }) => kind !== 'province');
		for (const { kind, value } of places) expect(areaOf(value)).toEqual({ kind, value });
	});

	test.each(['en', 'fr'] as const)('its words in %s are plain: short sentences, no shouting', (language) => {
		for (const { slug, words } of resources) {
			for (const text of Object.values(words[language])) {
				expect(text, slug).not.toMatch(/!|\b(elderly|patient|client|user)s?\b/i);
				for (const sentence of text.split(/(?<=[.?:])\s+/)) {
					expect(sentence.split(/\s+/).length, `${slug}: ${sentence}`).toBeLessThanOrEqual(20);
				}
			}
		}
	});

	test('both languages say the same things', () => {
		for (const { slug, words } of resources) {
			const filled = (texts: Record<string, string>) => Object.keys(texts).filter((key) => texts[key]);
			expect(filled(words.fr), slug).toEqual(filled(words.en));
		}
	});

	test('its words are in ten more languages, none older than the English', () => {
		const others = languages.map(({ code }) => code).filter((code) => code !== 'en' && code !== 'fr');
		expect(
			translatedWords()
				.map(({ language }) => language)
				.sort(),
		).toEqual([...others].sort());
		for (const { language, older, words, reviewer } of translatedWords()) {
			expect(older, `${language}: draft these anew and give them the mark of today's English`).toEqual([]);
			expect(words.map(({ slug }) => slug).sort()).toEqual(resources.map(({ slug }) => slug).sort());
			expect(reviewer, 'nobody has read them yet').toBeNull();
		}
	});

	test('a translation says what the English says: the same fields, and every number to call', () => {
		const english = new Map(resources.map(({ slug, words }) => [slug, words.en]));
		for (const { language, words } of translatedWords()) {
			for (const { slug, said } of words) {
				const source = Object.entries(english.get(slug) ?? {});
				for (const [field, text] of source) {
					const own = said[field as keyof typeof said];
					expect(own !== '', `${language} ${slug} ${field}`).toBe(text !== '');
					for (const number of text.match(/\d-\d-\d/g) ?? [])
						expect(own, `${language} ${slug}`).toContain(number);
					if (text) expect(own, `${language} ${slug}`).not.toBe(text);
				}
			}
		}
	});

	test('a changed English word changes its mark', () => {
		expect(sourceOf({ description: 'Food.' })).not.toBe(sourceOf({ description: 'Meals.' }));
		expect(sourceOf({ description: 'Food.', hours: '' })).toBe(sourceOf({ description: 'Food.' }));
	});

	test.each(['en', 'fr'])('every code on it has words in %s', (language) => {
		for (const label of phoneLabels) expect(hasWords(language, `common:phoneLabels.${label}`)).toBe(true);
		for (const { cost } of resources) expect(hasWords(language, `common:costs.${cost}`)).toBe(true);
	});

	test('it carries no code of a licensed taxonomy', () => {
		expect(JSON.stringify(resources)).not.toMatch(/\b[A-Z]{2}-\d{4}\b/);
	});
});
