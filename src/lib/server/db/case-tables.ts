import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { CaseEventKind } from '#lib/domain/case-event.ts';
import type { SlipOutcome } from '#lib/domain/check-in-slip.ts';
import type { ContactChannel, ContactResult } from '#lib/domain/contact-attempt.ts';
import type { FollowUpOutcome } from '#lib/domain/follow-up.ts';
import type { NeedCode, NeedLevel } from '#lib/domain/need.ts';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;
type Day = ColumnType<string, string, string>;
type DayOrNull = ColumnType<string | null, string | null | undefined, string | null>;

/** Referrals, cases and all that is done about them. */
export interface CaseTables {
	referral: ReferralTable;
	case_file: CaseFileTable;
	event: EventTable;
	consent: ConsentTable;
	need: NeedTable;
	need_level: NeedLevelTable;
	contact_attempt: ContactAttemptTable;
	note: NoteTable;
	prescription: PrescriptionTable;
	goal: GoalTable;
	action: ActionTable;
	follow_up: FollowUpTable;
	closure: ClosureTable;
}

interface ReferralTable {
	id: Once<string>;
	site_id: Once<string>;
	kiosk_id: Once<string | null>;
	partner_id: ColumnType<string | null, string | null | undefined, never>;
	entered_by: Once<string | null>;
	door: Once<'self' | 'someone-i-know' | 'professional' | 'connector-for-caller'>;
	language: Once<string>;
	answers: JSONColumnType<Record<string, unknown>, string, never>;
	sent_at: Once<Date>;
}

interface CaseFileTable {
	id: Once<string>;
	referral_id: Once<string>;
	site_id: string;
	reference: Once<string>;
	person_name: string;
	language: string;
	unsafe: Generated<boolean>;
	opened_at: Once<Date>;
	claimed_by: string | null;
	claimed_at: Date | null;
}

interface EventTable {
	id: Once<string>;
	case_id: Once<string>;
	kind: Once<CaseEventKind>;
	staff_id: Once<string | null>;
	subject_id: Once<string | null>;
	details: ColumnType<Record<string, string | number | boolean | null>, string | undefined, never>;
	at: Once<Date>;
}

interface ConsentTable {
	id: Once<string>;
	case_id: Once<string>;
	topic: Once<'keep-and-contact' | 'share-with-resource' | 'tell-referrer'>;
	recipient: ColumnType<string, string | undefined, never>;
	given: Once<boolean>;
	given_by: Once<'person' | 'referrer' | 'connector'>;
	staff_id: Once<string | null>;
	at: Once<Date>;
}

interface NeedTable {
	id: Once<string>;
	case_id: Once<string>;
	code: Once<NeedCode>;
	added_by: Once<string | null>;
	added_at: Once<Date>;
}

interface NeedLevelTable {
	id: Once<string>;
	need_id: Once<string>;
	level: Once<NeedLevel>;
	staff_id: Once<string | null>;
	at: Once<Date>;
}

interface ContactAttemptTable {
	id: Once<string>;
	case_id: Once<string>;
	staff_id: Once<string>;
	channel: Once<ContactChannel>;
	result: Once<ContactResult>;
	minutes: Once<number | null>;
	words: ColumnType<string, string | undefined, never>;
	next_try_on: DayOrNull;
	at: Once<Date>;
}

interface NoteTable {
	id: Once<string>;
	case_id: Once<string>;
	staff_id: Once<string>;
	words: Once<string>;
	at: Once<Date>;
}

interface PrescriptionTable {
	id: Once<string>;
	case_id: Once<string>;
	version: Once<number>;
	written_by: Once<string>;
	started_at: Once<Date>;
	issued_at: Date | null;
	issued_by: string | null;
	follow_up_on: DayOrNull;
}

interface GoalTable {
	id: Once<string>;
	prescription_id: Once<string>;
	position: number;
	words: string;
	importance: number | null;
	confidence: number | null;
}

interface ActionTable {
	id: Once<string>;
	prescription_id: Once<string>;
	goal_id: string | null;
	position: number;
	resource_id: string | null;
	kind: 'signpost' | 'referral-to-resource' | 'person-does' | 'connector-does' | 'accompany';
	what: string;
	who: Generated<string>;
	when_words: Generated<string>;
	where_words: Generated<string>;
	cost: Generated<string>;
	how_to_get_there: Generated<string>;
	phone: Generated<string>;
	who_comes_along: Generated<string>;
}

interface FollowUpTable {
	id: Once<string>;
	case_id: Once<string>;
	prescription_id: string | null;
	due_on: Day;
	planned_by: Once<string>;
	planned_at: Once<Date>;
	done_at: Date | null;
	done_by: string | null;
	outcome: FollowUpOutcome | SlipOutcome | null;
	by_slip: Generated<boolean>;
	received: boolean | null;
	anything_else: Generated<string>;
}

interface ClosureTable {
	id: Once<string>;
	case_id: Once<string>;
	staff_id: Once<string>;
	reason: Once<
		| 'received-what-was-needed'
		| 'person-withdrew'
		| 'out-of-scope'
		| 'moved-away'
		| 'died'
		| 'could-not-be-reached'
		| 'entered-in-error'
	>;
	words: ColumnType<string, string | undefined, never>;
	at: Once<Date>;
	reopened_at: Date | null;
	reopened_by: string | null;
}
