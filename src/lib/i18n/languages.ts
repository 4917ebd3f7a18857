/** A language a person can choose: how it names itself, how it is tagged and which way it runs. */
export interface Language {
	/** The code in addresses, folders of `locales/` and the database. */
	code: string;
	/** BCP 47 tag for `lang`, dates and numbers. */
	tag: string;
	direction: 'ltr' | 'rtl';
	/** The language's own name for itself; never translated. */
	endonym: string;
}

/** The languages served today, in the order they are offered (ACCESSIBILITY.md section 4). */
export const languages = [
	{ code: 'en', tag: 'en-CA', direction: 'ltr', endonym: 'English' },
	{ code: 'fr', tag: 'fr-CA', direction: 'ltr', endonym: 'Français' },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof languages)[number]['code'];

export const fallbackLanguage: LanguageCode = 'en';

export function isLanguageCode(code: unknown): code is LanguageCode {
	return languages.some((language) => language.code === code);
}

/** The language of that code, or English where the code is unknown. */
export function languageOf(code: string): Language {
	return languages.find((language) => language.code === code) ?? languages[0];
}

/** The first of our languages that a browser's Accept-Language names, else English. */
export function preferredLanguage(acceptLanguage: string | null): LanguageCode {
	for (const part of (acceptLanguage ?? '').split(',')) {
		const code = part.split(';')[0]?.trim().split('-')[0]?.toLowerCase();
		if (isLanguageCode(code)) return code;
	}
	return fallbackLanguage;
}
