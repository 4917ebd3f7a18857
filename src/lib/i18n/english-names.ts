import { englishName } from '#lib/domain/borrowed.ts';
import { helpLines } from '#lib/domain/help-lines.ts';
import type { Translate } from './translator.ts';

/** The law we ask by, and before it its section where the words around are of other letters. */
const law = String.raw`(?:section 26\(c\), )?Freedom of Information and Protection of Privacy Act`;

/**
 * Marks the names that a translation keeps in English: of the law and of help lines (ACCESSIBILITY M04).
 * "Emergency" is a word, and what a language says for it is its own.
 */
export function englishNamesMarked(english: Translate): (words: string) => string {
	const lines = helpLines
		.filter(({ code }) => code !== 'emergency')
		.map(({ code }) => english(`common:helpLines.${code}.name`, { defaultValue: '' }))
		.filter(Boolean)
		.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
	const names = new RegExp([law, ...lines].join('|'), 'g');
	return (words) => words.replace(names, (name) => englishName(name));
}
