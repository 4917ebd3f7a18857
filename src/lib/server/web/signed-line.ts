import type { Line, SignedLine } from '#lib/domain/speech-script.ts';
import { isLanguageCode, type LanguageCode } from '#lib/i18n/languages.ts';
import { signUtterance } from '#lib/server/speech-signature.ts';
import { application } from './application.ts';

/** A line with our word that it stands on a page of ours; in the page's language where its own is none of ours. */
export function signedLine(line: Line, language: LanguageCode): SignedLine {
	const { text, personal } = line;
	const own = isLanguageCode(line.language) ? line.language : language;
	return { ...line, signature: signUtterance(application().secret, { language: own, text, personal }) };
}
