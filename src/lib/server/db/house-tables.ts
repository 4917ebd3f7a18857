import type { ColumnType, Generated } from 'kysely';
import type { SecondPart } from '#lib/domain/coming-back.ts';
import type { DeskService } from '#lib/domain/site.ts';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;

/** Sites, kiosks, staff, drafts, and what is still to be delivered. */
export interface HouseTables {
	site: SiteTable;
	kiosk: KioskTable;
	staff: StaffTable;
	staff_site: StaffSiteTable;
	one_time_link: OneTimeLinkTable;
	draft: DraftTable;
	sheet_link: SheetLinkTable;
	outbox: OutboxTable;
	notice: NoticeTable;
	rate: RateTable;
	site_recognition: SiteRecognitionTable;
}

interface SiteTable {
	id: Once<string>;
	name: Generated<string>;
	phone: Generated<string>;
	address: Generated<string>;
	hours: Generated<string>;
	/** Our code of the language that the hours are written in. */
	words_in: Generated<string>;
	community: Generated<string>;
	person_word: Generated<'person' | 'client' | 'senior'>;
	time_zone: Generated<string>;
	call_within_days: Generated<number>;
	desk_takes: Generated<DeskService[]>;
	come_back_with: Generated<SecondPart>;
	created_at: Generated<Date>;
}

interface KioskTable {
	id: Once<string>;
	site_id: string;
	name: string;
	enrolment_hash: Buffer | null;
	device_hash: Buffer | null;
	enrolled_at: Date | null;
	revoked_at: Date | null;
	/** Of the one-time address by which its fresh browser takes up the device again. */
	arrival_hash: Generated<Buffer | null>;
	created_at: Generated<Date>;
	/** As staff set it; read by `domain/kiosk-settings.ts`. */
	settings: Generated<unknown>;
	/** argon2id; null where no PIN was chosen yet. */
	pin_hash: string | null;
	last_contact_at: Date | null;
	/** Of the token of its present visit; null while nobody uses it. */
	visit_hash: Buffer | null;
	/** Whether its machine runs the program and seals what it sends. */
	edge: Generated<boolean>;
	/** What an edge told with its last contact: how many referrals wait, since when, sealed to which keys. */
	waiting_referrals: Generated<number>;
	waiting_since: ColumnType<Date | null, never, Date | null>;
	hub_keys: Generated<string[]>;
	reference_batch: Generated<number>;
}

interface StaffTable {
	id: Once<string>;
	name: string;
	email: string;
	email_verified: Generated<boolean>;
	image: string | null;
	role: 'connector' | 'coordinator' | 'admin';
	language: Generated<string>;
	two_factor_enabled: Generated<boolean>;
	left_at: Date | null;
	created_at: Generated<Date>;
	updated_at: Generated<Date>;
}

interface StaffSiteTable {
	staff_id: string;
	site_id: string;
}

interface OneTimeLinkTable {
	token_hash: Once<Buffer>;
	purpose: 'first-coordinator' | 'set-password';
	site_id: string | null;
	staff_id: string | null;
	expires_at: Date;
	used_at: Date | null;
}

interface DraftTable {
	id: Once<string>;
	token_hash: Buffer;
	site_id: string;
	kiosk_id: string | null;
	staff_id: string | null;
	sealed: Buffer | null;
	sent_at: Date | null;
	expires_at: Date;
}

interface SheetLinkTable {
	token_hash: Once<Buffer>;
	draft_id: Once<string>;
	sheet: Once<'receipt' | 'first-steps'>;
	expires_at: Date;
}

interface OutboxTable {
	id: Once<string>;
	topic: Once<string>;
	subject_id: Once<string>;
	created_at: Once<Date>;
	delivered_at: Date | null;
}

interface NoticeTable {
	id: Once<string>;
	staff_id: Once<string>;
	case_id: Once<string>;
	kind: Once<'case-arrived' | 'follow-up-fell-due' | 'person-came-back'>;
	at: Once<Date>;
	seen_at: Date | null;
}

interface RateTable {
	key: string;
	count: number;
	window_ends_at: Date;
}

interface SiteRecognitionTable {
	site_id: Once<string>;
	language: Once<string>;
	switched_on: boolean;
	/** Words heard wrong of 100 said, 0 and up; null where nobody measured. */
	percent_wrong: number | null;
	measured_at: Date | null;
	changed_at: Generated<Date>;
}
