-- What signing in needs besides staff: sessions, passwords, one-time challenges and second factors.
-- Written by better-auth under these names; ids are UUIDv7 made in the application.

-- A session lives here and nowhere else, so that it ends everywhere at once. The token alone opens
-- nothing: the cookie that carries it is signed with the server's secret.
create table staff_session (
	id uuid primary key,
	staff_id uuid not null references staff on delete cascade,
	token text not null unique,
	expires_at timestamptz not null,
	ip_address text,
	user_agent text,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index staff_session_staff on staff_session (staff_id);

-- How somebody may sign in; today always by a password, kept as its argon2id hash.
create table staff_account (
	id uuid primary key,
	staff_id uuid not null references staff on delete cascade,
	account_id text not null,
	provider_id text not null,
	password text,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	created_at timestamptz not null,
	updated_at timestamptz not null,
	unique (staff_id, provider_id)
);

-- A sign-in between its password and its second step.
create table staff_verification (
	id uuid primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null,
	updated_at timestamptz not null
);
create index staff_verification_identifier on staff_verification (identifier);

-- Secrets are encrypted with the server's secret: they move to another machine together with it.
create table staff_two_factor (
	id uuid primary key,
	staff_id uuid not null unique references staff on delete cascade,
	secret text not null,
	backup_codes text not null,
	verified boolean not null default true,
	failed_verification_count integer not null default 0,
	locked_until timestamptz
);

-- A coordinator hands a new or forgetful colleague a link to choose their own password.
alter table one_time_link
	add column staff_id uuid references staff on delete cascade,
	drop constraint one_time_link_purpose_check,
	add constraint one_time_link_purpose_check check (purpose in ('first-coordinator', 'set-password'));
create unique index one_time_link_one_per_staff on one_time_link (staff_id) where used_at is null;
