import type { QueueReason } from '#lib/domain/queue.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import type { Values } from '#lib/i18n/values.ts';

/** Why a case stands where it stands, in words. */
export function reasonInWords(t: Translate, values: Values, reason: QueueReason): string {
	const key = `team:queue.reasons.${reason.code}`;
	switch (reason.code) {
		case 'waited':
			return t(key, { count: reason.days });
		case 'unanswered':
			return t(key, { count: reason.tries });
		case 'next-try':
		case 'next-try-due':
		case 'follow-up':
		case 'follow-up-due':
			return t(key, { day: values.shortDay(reason.day) });
		default:
			return t(key);
	}
}
