-- What was issued is what was handed to a person: from then on its goals, actions and dates stay as they
-- were, whoever asks. A restore into an empty house turns triggers off for its own transaction.
alter table prescription add column follow_up_on date;

create function refuse_change_of_issued() returns trigger language plpgsql as $$
begin
	if old.issued_at is not null then
		raise exception 'an issued prescription is never changed';
	end if;
	return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger prescription_stays_as_issued before update or delete on prescription
	for each row execute function refuse_change_of_issued();

-- Holds the version while one of its parts is written, so that nobody issues it in the same moment.
create function refuse_part_of_issued() returns trigger language plpgsql as $$
declare
	part record;
begin
	for part in
		select prescription.issued_at from prescription
		where prescription.id in (
			case when tg_op <> 'INSERT' then old.prescription_id end,
			case when tg_op <> 'DELETE' then new.prescription_id end
		)
		for share
	loop
		if part.issued_at is not null then
			raise exception 'an issued prescription is never changed';
		end if;
	end loop;
	return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger goal_stays_as_issued before insert or update or delete on goal
	for each row execute function refuse_part_of_issued();
create trigger action_stays_as_issued before insert or update or delete on action
	for each row execute function refuse_part_of_issued();

create index goal_prescription on goal (prescription_id, position);
create index action_prescription on action (prescription_id, position);
create index follow_up_planned on follow_up (due_on) where done_at is null;
