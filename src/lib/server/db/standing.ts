import { sql } from 'kysely';
import type { Database } from './connection.ts';

interface StandingRows {
	openedAt: Date;
	closedAt: Date | null;
	/** A connector closed it because the person withdrew. */
	closedAsWithdrawn: boolean;
	withdrawn: boolean;
	triedAt: Date | null;
	spokenAt: Date | null;
	issuedAt: Date | null;
	nextFollowUpOn: string | null;
	callAskedAt: Date | null;
	toldAt: Date | null;
	site: { name: string; phone: string; timeZone: string; callWithinDays: number };
}

type Row = Omit<StandingRows, 'site'> & StandingRows['site'];

/** What a case's rows say of where it stands, as far as the person themselves is told; codes and moments only. */
export async function standingRows(db: Database, caseId: string): Promise<StandingRows> {
	const { rows } = await sql<Row>`
		with spoken as (
			select max(at) as at from (
				select at from contact_attempt where case_id = ${caseId} and result in ('reached', 'declined')
				union all
				select done_at from follow_up where case_id = ${caseId} and outcome <> 'not-reached' and not by_slip
			) talk
		), asked as (
			select max(ask.at) filter (where kind = 'call') as call, max(ask.at) filter (where kind <> 'call') as told
			from ask cross join spoken
			where ask.case_id = ${caseId} and (spoken.at is null or ask.at > spoken.at)
		)
		select case_file.opened_at as "openedAt", closure.at as "closedAt",
			coalesce(closure.reason = 'person-withdrew', false) as "closedAsWithdrawn",
			coalesce((
				select not given and given_by = 'person' from consent
				where case_id = ${caseId} and topic = 'keep-and-contact' order by at desc, id desc limit 1
			), false) as withdrawn,
			(
				select max(attempt.at) from contact_attempt attempt
				where case_id = ${caseId} and (spoken.at is null or attempt.at > spoken.at)
			) as "triedAt",
			spoken.at as "spokenAt", asked.call as "callAskedAt", asked.told as "toldAt",
			(select max(issued_at) from prescription where case_id = ${caseId}) as "issuedAt",
			(select min(due_on) from follow_up where case_id = ${caseId} and done_at is null) as "nextFollowUpOn",
			site.name, site.phone, site.time_zone as "timeZone", site.call_within_days as "callWithinDays"
		from case_file join site on site.id = case_file.site_id cross join spoken cross join asked
		left join closure on closure.case_id = case_file.id and closure.reopened_at is null
		where case_file.id = ${caseId}`.execute(db);
	const [row] = rows;
	if (!row) throw new Error('no such case');
	const { name, phone, timeZone, callWithinDays, ...rest } = row;
	return { ...rest, site: { name, phone, timeZone, callWithinDays } };
}
