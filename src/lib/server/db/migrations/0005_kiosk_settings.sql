-- What a kiosk's screen, voice and keys are set to; what is missing or wrong counts as its default.
alter table kiosk add column settings jsonb not null default '{}';
