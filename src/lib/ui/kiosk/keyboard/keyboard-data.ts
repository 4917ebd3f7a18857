import { languageOf } from '#lib/i18n/languages.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import type { Field } from '#lib/domain/interview/question.ts';
import type { KeyWord, TypedKind } from './keys.ts';
import { layoutOf, type Layout } from './layouts.ts';

const keyWords = [
	...(['space', 'erase', 'capitals', 'left', 'right', 'line', 'joiner', 'done', 'none'] as const),
	...(['letters', 'more', 'accents', 'numbers', 'latin'] as const),
] satisfies KeyWord[];

interface KeyboardField {
	name: string;
	kind: TypedKind;
	max?: number;
}

/** All that travels with a page for its on-screen keyboard: its own language's keys and words. */
export interface KeyboardData {
	lang: string;
	title: string;
	notice?: string;
	words: Record<KeyWord, string>;
	fields: KeyboardField[];
	/** Whether a field to type in comes before all others: then the keyboard is there from the start. */
	first: boolean;
	letters?: Layout;
	phone?: Layout;
}

const isTyped = (kind: Field['kind']): kind is TypedKind =>
	kind === 'line' || kind === 'lines' || kind === 'phone';

/**
 * The keyboard's part of a page that asks these fields; none where nothing is typed. `lettersOf` names other keys than
 * those of the page's language.
 */
export function keyboardData(
	t: Translate,
	language: string,
	asked: readonly Field[],
	lettersOf = language,
): KeyboardData | undefined {
	const fields = asked.flatMap(({ name, kind, max }) => (isTyped(kind) ? [{ name, kind, max }] : []));
	if (fields.length === 0) return undefined;
	const needs = (phone: boolean) => fields.some(({ kind }) => (kind === 'phone') === phone);
	return {
		lang: languageOf(language).tag,
		title: t('keyboard:title'),
		// There is no keyboard of ours for Chinese characters: names are typed in Latin letters.
		notice: lettersOf.startsWith('zh') && needs(false) ? t('keyboard:notice') : undefined,
		words: Object.fromEntries(keyWords.map((word) => [word, t(`keyboard:${word}`)])) as KeyboardData['words'],
		fields,
		first: isTyped(asked[0]?.kind ?? 'choice'),
		letters: needs(false) ? layoutOf(lettersOf) : undefined,
		phone: needs(true) ? layoutOf('phone') : undefined,
	};
}
