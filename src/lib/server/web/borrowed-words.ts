import { borrowedEnd, borrowedStart, unmarked } from '#lib/domain/borrowed.ts';
import { fallbackLanguage, languageOf } from '#lib/i18n/languages.ts';

/** A document's parts: what holds only bare text, a tag or comment, or text between tags. */
const parts =
	/<(title|textarea|option|script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/gi;

const { tag, direction } = languageOf(fallbackLanguage);
const open = `<span lang="${tag}" dir="${direction}">`;
const pair = new RegExp(`${borrowedStart}([^${borrowedStart}${borrowedEnd}]*)${borrowedEnd}`, 'g');

/**
 * Says of borrowed words in a document that they are English (WCAG 3.1.2). Only whole pairs of marks within
 * one text become an element, with nothing of the text in its tags: typed marks can open or close nothing else.
 */
export function sayBorrowed(html: string): string {
	if (!html.includes(borrowedStart) && !html.includes(borrowedEnd)) return html;
	return html.replace(parts, (part) =>
		unmarked(part.startsWith('<') ? part : part.replace(pair, `${open}$1</span>`)),
	);
}
