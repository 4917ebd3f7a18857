/**
 * What can happen to a case, as the timeline tells it. The row that an event's subject names holds the
 * words; the event holds codes only, so that it can be kept, counted and exported.
 */
export const caseEventKinds = [
	'referral-sent',
	'reference-replaced',
	'claimed',
	'released',
	'contact-attempted',
	'need-added',
	'need-level-changed',
	'note-written',
	'consent-recorded',
	'call-asked',
	'did-not-work-out',
	'birth-year-written',
	'prescription-started',
	'prescription-issued',
	'follow-up-planned',
	'follow-up-recorded',
	'closed',
	'reopened',
] as const;

export type CaseEventKind = (typeof caseEventKinds)[number];

/** One thing that happened to a case, with the words of the row it names. */
export interface Happened {
	id: string;
	/** What was printed for a case is told beside what was done about it. */
	kind: CaseEventKind | 'printed';
	at: Date;
	/** Nobody, where the person themselves or the machine did it. */
	staffName: string | null;
	/** Codes and numbers of what happened. */
	details: Record<string, string | number | boolean | null>;
	words: string;
	minutes: number | null;
	/** A day, e.g. `2026-11-25`. */
	nextTryOn: string | null;
	outcome: string | null;
	received: boolean | null;
}
