import { named } from '#lib/domain/borrowed.ts';
import type { HearingService } from '#lib/domain/hearing-service.ts';
import type { Translate } from '#lib/i18n/translator.ts';

/** What a person is told before they speak: who listens, and how long the sound is kept (ACCESSIBILITY V17). */
export function consentWords(t: Translate, { outside, keptDays }: HearingService): string {
	const who =
		outside === null ? t('hearing:consent.own') : t('hearing:consent.outside', { service: named(outside) });
	if (keptDays === null) return `${who} ${t('hearing:consent.unknown')}`;
	if (keptDays > 0) return `${who} ${t('hearing:consent.kept', { count: keptDays })}`;
	return outside === null ? who : `${who} ${t('hearing:consent.notKept')}`;
}
