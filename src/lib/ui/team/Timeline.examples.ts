import type { Happened } from '#lib/domain/case-event.ts';
import { examplesOf, hardNames } from '#lib/ui/examples.ts';
import Timeline from './Timeline.svelte';

const happened = (kind: Happened['kind'], more: Partial<Happened> = {}): Happened => ({
	id: kind,
	kind,
	at: new Date('2026-11-20T18:05:00Z'),
	staffName: 'Rosa Delgado',
	details: {},
	words: '',
	minutes: null,
	nextTryOn: null,
	outcome: null,
	received: null,
	...more,
});
const called = { channel: 'phone', result: 'reached' };

export const examples = examplesOf(Timeline, {
	'only sent': { entries: [happened('referral-sent', { staffName: null })] },
	'everything that can happen': {
		entries: [
			happened('reopened', { words: 'Called again: the choir moved.' }),
			happened('closed', { details: { reason: 'received-what-was-needed' } }),
			happened('printed', { details: { sheet: 'social-prescription' } }),
			happened('follow-up-recorded', { outcome: 'better', received: true }),
			happened('follow-up-planned', { details: { dueOn: '2026-12-06' } }),
			happened('prescription-issued', { details: { version: 1 } }),
			happened('prescription-started'),
			happened('consent-recorded', { details: { topic: 'tell-referrer', given: false } }),
			happened('note-written', { words: 'Hears better on the left.\nHas a cat.' }),
			happened('need-level-changed', { details: { need: 'food', level: 'low' } }),
			happened('need-added', { details: { need: 'company', level: 'medium' } }),
			happened('contact-attempted', { details: called, minutes: 12, nextTryOn: '2026-11-24' }),
			happened('released'),
			happened('claimed'),
			happened('referral-sent', { staffName: null }),
		],
	},
	'words that cannot break, and from right to left': {
		entries: [
			happened('note-written', { words: hardNames.unbroken, staffName: hardNames.unbroken }),
			happened('closed', { details: { reason: 'moved-away' }, words: 'به شهر دیگری رفت.' }),
		],
	},
});
