import type { ColumnType, Generated } from 'kysely';

/** A column that is set once: a row of a thing done is not changed afterwards. */
type Once<T> = ColumnType<T, T, never>;

/** Referrals from other programs, and what an edge holds of its hub. */
export interface EdgeTables {
	partner: PartnerTable;
	handoff: HandoffTable;
	reserved_reference: ReservedReferenceTable;
	hub_enrolment: HubEnrolmentTable;
	reference_stock: { reference: Once<string> };
	sealed_referral: SealedReferralTable;
}

interface PartnerTable {
	id: Once<string>;
	site_id: Once<string>;
	name: Once<string>;
	key_hash: Once<Buffer>;
	made_by: Once<string | null>;
	made_at: Once<Date>;
	last_used_at: ColumnType<Date | null, never, Date>;
	revoked_by: ColumnType<string | null, never, string | null>;
	revoked_at: ColumnType<Date | null, never, Date>;
}

interface HandoffTable {
	/** A partner or a kiosk. */
	sender_id: Once<string>;
	key: Once<string>;
	body_hash: Once<Buffer>;
	referral_id: Once<string>;
	reference: Once<string>;
	received_at: Once<Date>;
}

interface ReservedReferenceTable {
	reference: Once<string>;
	kiosk_id: Once<string>;
	batch: Once<number>;
}

interface HubEnrolmentTable {
	one: Generated<boolean>;
	kiosk_id: string;
	device_token: string;
	enrolled_at: Date;
	reference_batch: number;
	/** The kiosk's settings as the hub last said them. */
	hub_settings: Generated<unknown>;
	directory_hash: Generated<string>;
}

interface SealedReferralTable {
	id: Once<string>;
	hub_key: Once<string>;
	encapsulated: Once<Buffer>;
	ciphertext: Once<Buffer>;
	sealed_at: Once<Date>;
	refused: Generated<number>;
	next_try_at: Date;
}
