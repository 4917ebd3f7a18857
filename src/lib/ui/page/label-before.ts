import { unmarked } from '#lib/domain/borrowed.ts';
import type { Translate } from '#lib/i18n/translator.ts';

/** A label as it stands before what it is about: a question as it is, any other with its language's colon. */
export function labelBefore(t: Translate, label: string): string {
	return /[?？؟]$/.test(unmarked(label)) ? label : t('sheets:label', { label });
}
