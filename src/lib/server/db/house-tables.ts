import type { ColumnType, Generated } from 'kysely';

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
}

interface SiteTable {
	id: Once<string>;
	name: Generated<string>;
	phone: Generated<string>;
	address: Generated<string>;
	hours: Generated<string>;
	community: Generated<string>;
	person_word: Generated<'person' | 'client' | 'senior'>;
	time_zone: Generated<string>;
	call_within_days: Generated<number>;
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
	created_at: Generated<Date>;
	/** As staff set it; read by `domain/kiosk-settings.ts`. */
	settings: Generated<unknown>;
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
	referral_id: Once<string>;
	sheet: Once<'receipt' | 'first-steps'>;
	expires_at: Once<Date>;
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
	kind: Once<'case-arrived' | 'follow-up-fell-due'>;
	at: Once<Date>;
	seen_at: Date | null;
}

interface RateTable {
	key: string;
	count: number;
	window_ends_at: Date;
}
