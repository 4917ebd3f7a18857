-- The team's language in which a site writes its hours, so that a sheet in another one can say so. What is written
-- already was most likely written by whoever joined first.
alter table site add column words_in text not null default 'en';
update site set words_in = coalesce(
	(
		select staff.language from staff join staff_site on staff_site.staff_id = staff.id
		where staff_site.site_id = site.id
		order by staff.created_at, staff.id
		limit 1
	),
	'en'
);
