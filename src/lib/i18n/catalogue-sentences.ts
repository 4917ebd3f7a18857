import { aroundEnglishNames, borrowedStart } from '#lib/domain/borrowed.ts';
import { steps } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { catalogue, markNames, translator, wordsInUse } from './catalogue.ts';
import { fallbackLanguage, type LanguageCode } from './languages.ts';
import { sentencesOf } from './sentences.ts';
import { blanksOf, flatWords } from './strings.ts';

/** One sentence of our own words, as a page shows it and a voice says it. */
export interface CatalogueSentence {
	/** `namespace:key` of its words; a plural's form is part of it, and after a `#` what fills its blanks. */
	key: string;
	/** Which sentence of those words, from 1. */
	number: number;
	text: string;
}

/** The team's pages are read by people at a desk of their own and are not spoken. */
const spokenNamespaces = Object.keys(catalogue['en'] ?? {}).filter((name) => name !== 'team');

/** Working days, as many as a site may promise a call within. */
const mostDays = 30;

/** Words with blanks of which we know every filling there can be. */
function filledWords(language: LanguageCode): [key: string, words: string][] {
	const t = translator(language);
	const days = Array.from({ length: mostDays }, (_day, index) => index + 1);
	return [
		...steps.map((step, index): [string, string] => {
			const place = { step: index + 1, of: steps.length, name: t(`common:steps.${step}`) };
			return [`common:step#${step}`, t('common:step', place)];
		}),
		...questions.map(({ id }): [string, string] => [
			`common:why#${id}`,
			t('common:why', { why: t(`questions:${id}.why`) }),
		]),
		...days.map((count): [string, string] => [
			`common:start.steps.callWithin#${String(count)}`,
			t('common:start.steps.callWithin', { count }),
		]),
	];
}

/** Every sentence of a language's public words that is the same for everybody, each text once. Server only. */
export function catalogueSentences(language: LanguageCode): CatalogueSentence[] {
	const plain = spokenNamespaces.flatMap((namespace) =>
		flatWords(wordsInUse()[language]?.[namespace] ?? {}).flatMap(([key, words]): [string, string][] =>
			blanksOf(words).length > 0 ? [] : [[`${namespace}:${key}`, words]],
		),
	);
	const seen = new Set<string>();
	const found: CatalogueSentence[] = [];
	// English that stands in for missing words is no sentence of this language.
	const own = filledWords(language).filter(([, words]) => !words.includes(borrowedStart));
	for (const [key, words] of [...plain, ...own]) {
		// A name that stands in English is said by an English voice, between what is said before and after it.
		const parts = language === fallbackLanguage ? [words] : aroundEnglishNames(markNames(words));
		const pieces = parts.map((text) => ({ text, language, personal: false, private: false }));
		pieces
			.flatMap((piece) => sentencesOf([piece]))
			.forEach(({ text }, index) => {
				if (!seen.has(text)) found.push({ key, number: index + 1, text });
				seen.add(text);
			});
	}
	return found;
}
