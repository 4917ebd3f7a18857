/**
 * What can happen to a case, as the timeline tells it. The row that an event's subject names holds the
 * words; the event holds codes only, so that it can be kept, counted and exported.
 */
export const caseEventKinds = [
	'referral-sent',
	'claimed',
	'released',
	'contact-attempted',
	'need-added',
	'need-level-changed',
	'note-written',
	'consent-recorded',
	'prescription-started',
	'prescription-issued',
	'follow-up-planned',
	'follow-up-recorded',
	'closed',
	'reopened',
] as const;

export type CaseEventKind = (typeof caseEventKinds)[number];
