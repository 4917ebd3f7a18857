-- In which languages people at a site may answer by speaking. No row: not switched on. How often the
-- recogniser is wrong is measured on recordings of the place's own people, or not known.
create table site_recognition (
	site_id uuid not null references site (id) on delete cascade,
	language text not null,
	switched_on boolean not null,
	-- Of 100 words, how many were heard wrong; more than 100 where words were made up.
	percent_wrong double precision check (percent_wrong >= 0),
	measured_at timestamptz,
	changed_at timestamptz not null default now(),
	primary key (site_id, language)
);
