import type { Happened } from '#lib/domain/case-event.ts';
import type { Translate } from '#lib/i18n/translator.ts';
import type { Values } from '#lib/i18n/values.ts';

/** What happened, in one line. */
export function headline(t: Translate, values: Values, { kind, details, outcome }: Happened): string {
	const say = (code: string, more?: Record<string, string | number>) => t(`team:events.${code}`, more);
	const code = (name: string) => String(details[name] ?? '');
	switch (kind) {
		case 'contact-attempted': {
			const channel = t(`team:contactAttempt.channels.${code('channel')}`);
			return say(kind, { channel, result: t(`team:contactAttempt.results.${code('result')}`) });
		}
		case 'need-added':
		case 'need-level-changed': {
			const need = t(`questions:need-names.${code('need')}`);
			return say(kind, { need, level: t(`team:need.levels.${code('level')}`) });
		}
		case 'consent-recorded': {
			const answer = t(`team:consent.given.${details['given'] === true ? 'yes' : 'no'}`);
			return say(kind, { topic: t(`team:consent.topics.${code('topic')}`), answer });
		}
		case 'reference-replaced':
			return say(kind, { reference: code('printed') });
		case 'prescription-issued':
			return say(kind, { version: code('version') });
		case 'follow-up-planned':
			return say(kind, { day: values.shortDay(code('dueOn')) });
		case 'follow-up-recorded':
			return say(details['slip'] ? 'slip-recorded' : kind, {
				outcome: outcome ? say(`outcomes.${outcome}`) : '',
			});
		case 'printed':
			return say(kind, { sheet: say(`sheets.${code('sheet')}`) });
		case 'closed':
			return say(kind, { reason: t(`team:closure.reasons.${code('reason')}`) });
		default:
			return say(kind);
	}
}
