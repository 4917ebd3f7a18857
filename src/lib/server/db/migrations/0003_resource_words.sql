-- What a person reads about a resource, in each language it was written in. The columns of `resource`
-- stay the English words, as HSDS has them; a row here stands before them for its language.
create table resource_words (
	resource_id uuid not null references resource on delete cascade,
	language text not null,
	description text not null default '',
	fees_description text not null default '',
	eligibility_description text not null default '',
	application_process text not null default '',
	hours text not null default '',
	how_to_get_there text not null default '',
	primary key (resource_id, language)
);

-- A first-steps sheet asks by need.
create index resource_need_need on resource_need (need);
