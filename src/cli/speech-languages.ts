import { isLanguageCode, languages, type LanguageCode } from '#lib/i18n/languages.ts';
import { BadInput } from './command.ts';

/** The language that `--language` names, or all of them. */
export function namedLanguages(code: string | undefined): LanguageCode[] {
	const all = languages.map((language) => language.code);
	if (code === undefined) return all;
	if (isLanguageCode(code)) return [code];
	throw new BadInput(`--language must be one of ${all.join(', ')}.`);
}
