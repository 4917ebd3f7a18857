import {
	borrowedEnd,
	borrowedStart,
	englishNameStart,
	nameEnd,
	nameStart,
	unmarked,
} from '#lib/domain/borrowed.ts';
import { fallbackLanguage, languageOf } from '#lib/i18n/languages.ts';

/** A document's parts: what holds only bare text, a tag or comment, or text between tags. */
const parts =
	/<(title|textarea|option|script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gi;

const { tag, direction } = languageOf(fallbackLanguage);
const english = `lang="${tag}" dir="${direction}"`;
const anyMark = /[\ufdd0-\ufdd4]/;
const pairs = [
	[borrowedStart, borrowedEnd, `<span ${english}>`, '</span>'],
	[englishNameStart, nameEnd, `<bdi ${english} translate="no">`, '</bdi>'],
	[nameStart, nameEnd, '<bdi translate="no">', '</bdi>'],
].map(([start = '', end = '', open = '', close = '']) => ({
	pair: new RegExp(`${start}([^\ufdd0-\ufdd4]*)${end}`, 'g'),
	element: `${open}$1${close}`,
}));

/**
 * Says of borrowed words in a document that they are English (WCAG 3.1.2), and of names that they stay as they
 * are. Only whole pairs of marks within one text become an element, with nothing of the text in its tags: typed
 * marks can open or close nothing else.
 */
export function sayBorrowed(html: string): string {
	if (!anyMark.test(html)) return html;
	return html.replace(parts, (part) => {
		if (!anyMark.test(part)) return part;
		if (part.startsWith('<')) return unmarked(part);
		return unmarked(pairs.reduce((text, { pair, element }) => text.replace(pair, element), part));
	});
}
