-- Referrals from other programs: from partners, each with a key of its own, and from edges, sealed.

-- An edge is a kiosk whose machine runs the program and calls with the kiosk's device token. What it tells with
-- each contact holds nothing of a person: how many referrals wait there, since when, and sealed to which keys.
alter table kiosk
	add column edge boolean not null default false,
	add column waiting_referrals integer not null default 0 check (waiting_referrals >= 0),
	add column waiting_since timestamptz,
	add column hub_keys text[] not null default '{}',
	-- The newest batch of references reserved for it.
	add column reference_batch integer not null default 0;

-- References that an edge prints on paper before the hub hears of them. A row goes when its referral comes in.
create table reserved_reference (
	reference text primary key check (reference ~ '^[A-Z2-9]{6}$'),
	kiosk_id uuid not null references kiosk,
	batch integer not null
);
create index reserved_reference_batch on reserved_reference (kiosk_id, batch);

-- Another program that hands over referrals to a site. Of its key only the hash is kept.
create table partner (
	id uuid primary key,
	site_id uuid not null references site,
	name text not null,
	key_hash bytea not null unique,
	made_by uuid references staff,
	made_at timestamptz not null,
	last_used_at timestamptz,
	revoked_by uuid references staff,
	revoked_at timestamptz
);
create index partner_site on partner (site_id, made_at);

alter table referral add column partner_id uuid references partner;

-- Each handoff by its sender (a partner or a kiosk) and key, so that sent twice it is one referral and one answer.
create table handoff (
	sender_id uuid not null,
	key text not null,
	body_hash bytea not null,
	referral_id uuid not null,
	reference text not null,
	received_at timestamptz not null,
	primary key (sender_id, key)
);
create index handoff_received on handoff (received_at);

-- A sheet's link hangs on its draft, whose id the referral has; on an edge there is no referral's row.
alter table sheet_link drop column referral_id;

-- On an edge: what it is at its hub. One row, once it is enrolled.
create table hub_enrolment (
	one boolean primary key default true check (one),
	kiosk_id uuid not null references kiosk,
	device_token text not null,
	enrolled_at timestamptz not null,
	reference_batch integer not null,
	-- The kiosk's settings as the hub last said them, and the hash of the directory taken from there.
	hub_settings jsonb not null default '{}',
	directory_hash text not null default ''
);

-- On an edge: the references of its batches that stand on no paper yet.
create table reference_stock (
	reference text primary key check (reference ~ '^[A-Z2-9]{6}$')
);

-- On an edge: referrals that the hub has not acknowledged. Nobody can open them here. The outbox says that they wait.
create table sealed_referral (
	id uuid primary key,
	hub_key text not null,
	encapsulated bytea not null,
	ciphertext bytea not null,
	sealed_at timestamptz not null,
	-- How often the hub refused this one, and when it is tried again.
	refused integer not null default 0,
	next_try_at timestamptz not null
);
create index sealed_referral_next on sealed_referral (sealed_at);
