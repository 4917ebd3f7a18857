import { termsOf, type SpokenWords, type Term } from '#lib/domain/spoken-words.ts';
import { onceForWords, wordsInUse } from './catalogue.ts';
import { isLanguageCode, languages } from './languages.ts';

/** The namespace `spoken`: lists of words, `|` between them. */
interface SpokenFile {
	numbers: Record<string, string>;
	choices: Record<string, string>;
	needs: Record<string, string>;
	joiners: string;
	not: string;
	'no-need': string;
	but: string;
	danger: string;
}

function read(language: string): SpokenWords {
	const file = wordsInUse()[language]?.['spoken'] as SpokenFile;
	const tones = language === 'vi';
	const terms = (list: string) => termsOf(list, tones);
	const each = (lists: Record<string, string>): Record<string, Term[]> =>
		Object.fromEntries(Object.entries(lists).map(([code, list]) => [code, terms(list)]));
	return {
		tones,
		numbers: Object.values(file.numbers).map(terms),
		choices: each(file.choices),
		needs: each(file.needs),
		joiners: terms(file.joiners),
		not: terms(file.not),
		noNeed: terms(file['no-need']),
		but: terms(file.but),
		danger: terms(file.danger),
	};
}

const known = onceForWords(read);

/** What people say for our codes in one language; read when first asked for. Server only. */
export const spokenWords = (language: string): SpokenWords =>
	known(isLanguageCode(language) ? language : languages[0].code);
