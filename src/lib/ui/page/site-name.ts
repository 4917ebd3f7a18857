import { named } from '#lib/domain/borrowed.ts';
import type { Translate } from '#lib/i18n/translator.ts';

/** A place's name for the blank of a sentence, or our words for it where it has none. */
export function siteName(t: Translate, site: { name: string } | undefined): string {
	return site?.name ? named(site.name) : t('common:start.thisPlace');
}
