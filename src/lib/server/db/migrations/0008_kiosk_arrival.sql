-- The one-time address by which a kiosk's fresh browser becomes this kiosk again; its browser keeps nothing.
alter table kiosk add column arrival_hash bytea unique;
