-- What people can do at the desk of a site; before anybody said otherwise, all of it.
alter table site add column desk_takes text[] not null default '{notes,meetings,slips}'
	check (desk_takes <@ '{notes,meetings,slips}');

-- A kiosk's own PIN for its settings, when it was last heard of, and the one visit that it has at a time:
-- the token of that visit, by its hash, is worth nothing once the next one has begun.
alter table kiosk add column pin_hash text;
alter table kiosk add column last_contact_at timestamptz;
alter table kiosk add column visit_hash bytea;
-- A kiosk has one draft at a time, and a new visit erases it.
create index draft_kiosk on draft (kiosk_id) where kiosk_id is not null;
