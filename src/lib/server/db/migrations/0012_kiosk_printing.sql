-- Whether a page came out of a kiosk's printer, as the person in front of it says. `print.id` is the job: made by
-- the server from what was sent, so that one press, however often it arrives, is one row and one page.
create table print_answer (
	print_id uuid primary key references print,
	came_out boolean not null,
	at timestamptz not null
);
create trigger print_answer_is_never_edited before update on print_answer
	for each row execute function refuse_change();
create index print_kiosk on print (kiosk_id, at) where kiosk_id is not null;
