import type { SheetLanguage } from '#lib/domain/sheet/sheet.ts';
import { translator } from './catalogue.ts';
import { saysDraft } from './drafts.ts';
import { languageOf } from './languages.ts';

/** The language (our code) that a sheet is written in, with its words, its digits and whether they are drafts. */
export function sheetLanguage(code: string): SheetLanguage {
	const { tag, direction, digits } = languageOf(code);
	return { tag, direction, digits, words: translator(code), draft: saysDraft(code) };
}
