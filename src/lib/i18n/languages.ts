/** A language a person can choose: how it names itself, how it is tagged and which way it runs. */
export interface Language {
	/** The code in addresses, folders of `locales/` and the database. */
	code: string;
	/** BCP 47 tag for `lang`, dates and numbers. */
	tag: string;
	direction: 'ltr' | 'rtl';
	/** The language's own name for itself; never translated. */
	endonym: string;
	/** The digits of its prose (CLDR numbering system); phone numbers and references are always in 0-9. */
	digits: 'latn' | 'arabext';
}

/** The languages served today, in the order they are offered (ACCESSIBILITY.md section 4). */
export const languages = [
	{ code: 'en', tag: 'en-CA', direction: 'ltr', endonym: 'English', digits: 'latn' },
	{ code: 'fr', tag: 'fr-CA', direction: 'ltr', endonym: 'Français', digits: 'latn' },
	{ code: 'pa', tag: 'pa-Guru', direction: 'ltr', endonym: 'ਪੰਜਾਬੀ', digits: 'latn' },
	{ code: 'zh-Hant', tag: 'zh-Hant', direction: 'ltr', endonym: '繁體中文', digits: 'latn' },
	{ code: 'zh-Hans', tag: 'zh-Hans', direction: 'ltr', endonym: '简体中文', digits: 'latn' },
	{ code: 'fa', tag: 'fa', direction: 'rtl', endonym: 'فارسی', digits: 'arabext' },
	{ code: 'ar', tag: 'ar', direction: 'rtl', endonym: 'العربية', digits: 'latn' },
	{ code: 'ko', tag: 'ko', direction: 'ltr', endonym: '한국어', digits: 'latn' },
	// ICU says "Filipino"; people here say Tagalog.
	{ code: 'tl', tag: 'fil', direction: 'ltr', endonym: 'Tagalog', digits: 'latn' },
	{ code: 'vi', tag: 'vi', direction: 'ltr', endonym: 'Tiếng Việt', digits: 'latn' },
	{ code: 'es', tag: 'es-419', direction: 'ltr', endonym: 'Español', digits: 'latn' },
	{ code: 'hi', tag: 'hi', direction: 'ltr', endonym: 'हिन्दी', digits: 'latn' },
] as const satisfies readonly Language[];

/** All languages, those with these codes first and in their order; what is no language of ours counts as nothing. */
export function languagesFrom(...first: (string | readonly string[])[]): Language[] {
	const before = first.flat().flatMap((code) => languages.find((language) => language.code === code) ?? []);
	return [...new Set<Language>([...before, ...languages])];
}

export type LanguageCode = (typeof languages)[number]['code'];

export const fallbackLanguage: LanguageCode = 'en';

export function isLanguageCode(code: unknown): code is LanguageCode {
	return languages.some((language) => language.code === code);
}

/** The language of that code, or English where the code is unknown. */
export function languageOf(code: string): Language {
	return languages.find((language) => language.code === code) ?? languages[0];
}

/** A BCP 47 tag as one of our codes: `zh-TW` reads Traditional, any other Chinese Simplified, `fil` Tagalog. */
export function codeOfTag(tag: string): LanguageCode | undefined {
	const lower = tag.toLowerCase();
	const [primary] = lower.split('-');
	if (primary === 'zh') return /hant|-(tw|hk|mo)\b/.test(lower) ? 'zh-Hant' : 'zh-Hans';
	if (primary === 'yue') return 'zh-Hant';
	if (primary === 'fil') return 'tl';
	return languages.find(({ code }) => code === primary)?.code;
}

/** The first of the languages offered that a browser's Accept-Language names, else English. */
export function preferredLanguage(
	acceptLanguage: string | null,
	offered: readonly Language[] = languages,
): LanguageCode {
	for (const part of (acceptLanguage ?? '').split(',')) {
		const code = codeOfTag(part.split(';')[0]?.trim() ?? '');
		if (code && offered.some((language) => language.code === code)) return code;
	}
	return fallbackLanguage;
}

/** What is spoken where a written language is read by speakers of several: Cantonese and Mandarin. */
const spoken: Partial<Record<LanguageCode, { tag: string; name: string }>> = {
	'zh-Hant': { tag: 'yue', name: '廣東話' },
	'zh-Hans': { tag: 'cmn', name: '普通话' },
};

/** The language a reader of this one most likely speaks: its tag, and its own name for itself. */
export function spokenLanguage(code: string): { tag: string; name: string } {
	const language = languageOf(code);
	const own = isLanguageCode(code) ? spoken[code] : undefined;
	return own ?? { tag: language.code, name: language.endonym };
}

/** The languages that the team's own pages are written in. */
export const teamLanguages = languages.filter(({ code }) => code === 'en' || code === 'fr');
