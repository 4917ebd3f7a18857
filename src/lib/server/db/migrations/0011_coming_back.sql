-- What people show at this site, besides the reference on their paper, that a request is theirs.
alter table site add column come_back_with text not null default 'phone'
	check (come_back_with in ('phone', 'birth-year'));

-- The year of birth as the person told a connector, who asks only where the site wants it; the newest row holds.
create table birth_year (
	id uuid primary key,
	case_id uuid not null references case_file,
	year integer not null check (year between 1880 and 2100),
	staff_id uuid not null references staff,
	at timestamptz not null
);
create index birth_year_case on birth_year (case_id, at);

-- What a check-in slip says is no talk with the person, and it may leave open how things are.
alter table follow_up add column by_slip boolean not null default false;
alter table follow_up drop constraint follow_up_outcome_check;
alter table follow_up add constraint follow_up_outcome_check
	check (outcome in ('better', 'same', 'worse', 'not-reached', 'not-said'));

-- A person comes back with the reference on their paper: what they opened with it, and for how long. It ends with
-- their visit, and a copy of the table opens nothing, for of the token only the hash is kept.
create table return_visit (
	id uuid primary key,
	token_hash bytea not null unique,
	case_id uuid not null references case_file,
	kiosk_id uuid references kiosk,
	expires_at timestamptz not null
);
create index return_visit_expires on return_visit (expires_at);
create index return_visit_kiosk on return_visit (kiosk_id) where kiosk_id is not null;

-- What somebody who came back asks of the team: to be called, or to look again at what did not work out, one action
-- of their plan or all of it. It is answered once somebody has talked with them.
create table ask (
	id uuid primary key,
	case_id uuid not null references case_file,
	kind text not null check (kind in ('call', 'did-not-work-out')),
	action_id uuid references action,
	kiosk_id uuid references kiosk,
	at timestamptz not null,
	check (action_id is null or kind = 'did-not-work-out')
);
create index ask_case on ask (case_id, at);

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
	check (kind in ('case-arrived', 'follow-up-fell-due', 'person-came-back'));
