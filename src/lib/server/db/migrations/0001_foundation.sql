-- Sites, people's referrals, cases, social prescriptions, the directory. Ids are UUIDv7 made in the
-- application. Words are never stored where a code will do. Runs on PostgreSQL 15 and later.

create table site (
	id uuid primary key,
	name text not null default '',
	phone text not null default '',
	address text not null default '',
	hours text not null default '',
	community text not null default '',
	person_word text not null default 'person' check (person_word in ('person', 'client', 'senior')),
	time_zone text not null default 'America/Vancouver',
	call_within_days integer not null default 3 check (call_within_days between 1 and 30),
	created_at timestamptz not null default now()
);

create table kiosk (
	id uuid primary key,
	site_id uuid not null references site,
	name text not null,
	enrolment_hash bytea unique,
	device_hash bytea unique,
	enrolled_at timestamptz,
	revoked_at timestamptz,
	created_at timestamptz not null default now()
);

-- Staff. Sign-in's own tables (sessions, passwords, second factors) come in 0002.
create table staff (
	id uuid primary key,
	name text not null,
	email text not null unique,
	email_verified boolean not null default false,
	image text,
	role text not null check (role in ('connector', 'coordinator', 'admin')),
	language text not null default 'en',
	two_factor_enabled boolean not null default false,
	left_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);

create table staff_site (
	staff_id uuid not null references staff on delete cascade,
	site_id uuid not null references site,
	primary key (staff_id, site_id)
);

-- One-time links, by the hash of their token: making the first coordinator's account.
create table one_time_link (
	token_hash bytea primary key,
	purpose text not null check (purpose in ('first-coordinator')),
	site_id uuid references site,
	expires_at timestamptz not null,
	used_at timestamptz
);

-- What somebody is answering right now. Sealed with the server's key; erased when sent, stopped or expired.
-- The id becomes the referral's id: sending twice is one referral.
create table draft (
	id uuid primary key,
	token_hash bytea not null unique,
	site_id uuid not null references site,
	kiosk_id uuid references kiosk,
	staff_id uuid references staff,
	sealed bytea,
	sent_at timestamptz,
	expires_at timestamptz not null
);
create index draft_expires on draft (expires_at);

create table referral (
	id uuid primary key,
	site_id uuid not null references site,
	kiosk_id uuid references kiosk,
	entered_by uuid references staff,
	door text not null check (door in ('self', 'someone-i-know', 'professional', 'connector-for-caller')),
	language text not null,
	answers jsonb not null,
	sent_at timestamptz not null
);

create table case_file (
	id uuid primary key,
	referral_id uuid not null unique references referral,
	site_id uuid not null references site,
	reference text not null unique check (reference ~ '^[A-Z2-9]{6}$'),
	person_name text not null,
	language text not null,
	unsafe boolean not null default false,
	opened_at timestamptz not null,
	claimed_by uuid references staff,
	claimed_at timestamptz
);
create index case_file_queue on case_file (site_id, opened_at);

-- The timeline: append-only, codes only. Words stand in the row that subject_id names.
create table event (
	id uuid primary key,
	case_id uuid not null references case_file,
	kind text not null,
	staff_id uuid references staff,
	subject_id uuid,
	details jsonb not null default '{}',
	at timestamptz not null
);
create index event_case on event (case_id, at);

create table consent (
	id uuid primary key,
	case_id uuid not null references case_file,
	topic text not null check (topic in ('keep-and-contact', 'share-with-resource', 'tell-referrer')),
	recipient text not null default '',
	given boolean not null,
	given_by text not null check (given_by in ('person', 'referrer', 'connector')),
	staff_id uuid references staff,
	at timestamptz not null
);
create index consent_case on consent (case_id, at);

create table need (
	id uuid primary key,
	case_id uuid not null references case_file,
	code text not null,
	added_by uuid references staff,
	added_at timestamptz not null,
	unique (case_id, code)
);

-- Each change of a need's level; the newest row is the level.
create table need_level (
	id uuid primary key,
	need_id uuid not null references need,
	level text not null check (level in ('high', 'medium', 'low')),
	staff_id uuid references staff,
	at timestamptz not null
);
create index need_level_need on need_level (need_id, at);

create table contact_attempt (
	id uuid primary key,
	case_id uuid not null references case_file,
	staff_id uuid not null references staff,
	channel text not null check (channel in ('phone', 'relative', 'desk-note', 'letter', 'in-person')),
	result text not null check (result in ('reached', 'no-answer', 'left-message', 'busy', 'wrong-number', 'not-there', 'sent', 'asked-to-call-later', 'declined')),
	minutes integer check (minutes between 0 and 600),
	words text not null default '',
	next_try_on date,
	at timestamptz not null
);
create index contact_attempt_case on contact_attempt (case_id, at);

create table note (
	id uuid primary key,
	case_id uuid not null references case_file,
	staff_id uuid not null references staff,
	words text not null,
	at timestamptz not null
);
create index note_case on note (case_id, at);

-- A social prescription. Issuing freezes a version; the next change starts a new version.
create table prescription (
	id uuid primary key,
	case_id uuid not null references case_file,
	version integer not null,
	written_by uuid not null references staff,
	started_at timestamptz not null,
	issued_at timestamptz,
	issued_by uuid references staff,
	check ((issued_at is null) = (issued_by is null)),
	unique (case_id, version)
);
create unique index prescription_one_open on prescription (case_id) where issued_at is null;

create table goal (
	id uuid primary key,
	prescription_id uuid not null references prescription on delete cascade,
	position integer not null,
	words text not null,
	importance integer check (importance between 1 and 10),
	confidence integer check (confidence between 1 and 10)
);

create table action (
	id uuid primary key,
	prescription_id uuid not null references prescription on delete cascade,
	goal_id uuid references goal on delete cascade,
	position integer not null,
	resource_id uuid,
	kind text not null check (kind in ('signpost', 'referral-to-resource', 'person-does', 'connector-does', 'accompany')),
	what text not null,
	who text not null default '',
	when_words text not null default '',
	where_words text not null default '',
	cost text not null default '',
	how_to_get_there text not null default '',
	phone text not null default '',
	who_comes_along text not null default ''
);

create table follow_up (
	id uuid primary key,
	case_id uuid not null references case_file,
	prescription_id uuid references prescription,
	due_on date not null,
	planned_by uuid not null references staff,
	planned_at timestamptz not null,
	done_at timestamptz,
	done_by uuid references staff,
	outcome text check (outcome in ('better', 'same', 'worse', 'not-reached')),
	received boolean,
	anything_else text not null default '',
	check ((done_at is null) = (outcome is null))
);
create index follow_up_case on follow_up (case_id, due_on);

create table closure (
	id uuid primary key,
	case_id uuid not null references case_file,
	staff_id uuid not null references staff,
	reason text not null check (reason in ('received-what-was-needed', 'person-withdrew', 'out-of-scope', 'moved-away', 'died', 'could-not-be-reached', 'entered-in-error')),
	words text not null default '',
	at timestamptz not null,
	reopened_at timestamptz,
	reopened_by uuid references staff
);
create unique index closure_one_open on closure (case_id) where reopened_at is null;

-- Each page handed out: which sheet, never its content.
create table print (
	id uuid primary key,
	case_id uuid references case_file,
	sheet text not null,
	staff_id uuid references staff,
	kiosk_id uuid references kiosk,
	at timestamptz not null
);

-- Unguessable addresses of the sheets a person may print after sending. They end with the draft.
create table sheet_link (
	token_hash bytea primary key,
	draft_id uuid not null references draft on delete cascade,
	referral_id uuid not null references referral,
	sheet text not null check (sheet in ('receipt', 'first-steps')),
	expires_at timestamptz not null
);

-- Effects that must happen because of something committed; delivered at least once, each effect idempotent.
create table outbox (
	id uuid primary key,
	topic text not null,
	subject_id uuid not null,
	created_at timestamptz not null,
	delivered_at timestamptz
);
create index outbox_waiting on outbox (created_at) where delivered_at is null;

-- What the team is told: one row per person and cause, with a constant id so that it is told once.
create table notice (
	id uuid primary key,
	staff_id uuid not null references staff on delete cascade,
	case_id uuid not null references case_file,
	kind text not null check (kind in ('case-arrived', 'follow-up-fell-due')),
	at timestamptz not null,
	seen_at timestamptz
);
create index notice_staff on notice (staff_id) where seen_at is null;

-- Attempts in a window, by what is counted and (hashed) whom.
create table rate (
	key text primary key,
	count integer not null,
	window_ends_at timestamptz not null
);

-- The directory, shaped after HSDS 3.1: organisation, service (our word: resource), phones, where it serves.
create table organization (
	id uuid primary key,
	name text not null,
	description text not null default '',
	website text not null default ''
);

create table resource (
	id uuid primary key,
	organization_id uuid not null references organization,
	name text not null,
	description text not null default '',
	status text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
	cost text not null default 'unknown' check (cost in ('free', 'subsidised', 'paid', 'unknown')),
	fees_description text not null default '',
	eligibility_description text not null default '',
	application_process text not null default '',
	hours text not null default '',
	how_to_get_there text not null default '',
	interpretation boolean not null default false,
	website text not null default '',
	source text not null,
	source_read_on date,
	last_checked_on date,
	position integer not null default 0
);

create table resource_need (
	resource_id uuid not null references resource on delete cascade,
	need text not null,
	primary key (resource_id, need)
);

create table resource_phone (
	id uuid primary key,
	resource_id uuid not null references resource on delete cascade,
	number text not null,
	label text not null default '',
	position integer not null default 0
);

create table resource_language (
	resource_id uuid not null references resource on delete cascade,
	language text not null,
	primary key (resource_id, language)
);

-- Where a resource serves: all of the province, or a community by name, or a postal area (first three characters).
create table resource_area (
	resource_id uuid not null references resource on delete cascade,
	kind text not null check (kind in ('province', 'community', 'postal-area')),
	value text not null,
	primary key (resource_id, kind, value)
);

alter table action add foreign key (resource_id) references resource;

-- A referral is never edited, an event never rewritten, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% rows are never changed', tg_table_name;
end $$;
create trigger referral_is_never_edited before update on referral for each row execute function refuse_change();
create trigger event_is_never_edited before update or delete on event for each row execute function refuse_change();
