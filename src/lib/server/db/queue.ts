import { sql, type RawBuilder } from 'kysely';
import type { QueueFacts } from '#lib/domain/queue.ts';
import { dayIn } from '#lib/i18n/values.ts';
import type { Database } from './connection.ts';

/** An open case in the queue: what its state and place follow from, and which case it is. */
export interface QueueCase extends QueueFacts {
	id: string;
	claimedBy: string | null;
	/** Today at its site. */
	today: string;
}

interface Row extends Omit<QueueCase, 'today' | 'waitingSince'> {
	waitingSince: Date;
	timeZone: string;
}

/** Every open case of these sites with the facts of the queue, those who have waited longest first. */
export function openCases(db: Database, siteIds: readonly string[], at: Date): Promise<QueueCase[]> {
	return factsWhere(db, sql`site_id = any(${siteIds}::uuid[])`, at);
}

/** One case's facts; nothing while it is closed. */
export async function openCase(db: Database, caseId: string, at: Date): Promise<QueueCase | undefined> {
	const [only] = await factsWhere(db, sql`id = ${caseId}`, at);
	return only;
}

/** One statement that reads each table once, so that ten thousand cases cost little more than ten. */
async function factsWhere(db: Database, condition: RawBuilder<unknown>, at: Date): Promise<QueueCase[]> {
	const { rows } = await sql<Row>`
		with open_case as (
			select case_file.* from case_file
			where ${condition}
			and not exists (select from closure where case_id = case_file.id and reopened_at is null)
		), spoken as (
			select case_id, max(at) as at from (
				select case_id, at from contact_attempt where result in ('reached', 'declined')
				union all
				select case_id, done_at from follow_up where outcome <> 'not-reached' and not by_slip
			) talk where case_id in (select id from open_case) group by case_id
		), tried as (
			select attempt.case_id, count(*) filter (where spoken.at is null or attempt.at > spoken.at)::int as unanswered,
				(array_agg(attempt.next_try_on order by attempt.at desc, attempt.id desc))[1] as next_try_on
			from contact_attempt attempt left join spoken using (case_id)
			where attempt.case_id in (select id from open_case) group by attempt.case_id
		), leveled as (
			select case_id, min(case level when 'high' then 0 when 'medium' then 1 else 2 end) as rank from (
				select distinct on (need_level.need_id) need.case_id, need_level.level
				from need join need_level on need_level.need_id = need.id
				where need.case_id in (select id from open_case)
				order by need_level.need_id, need_level.at desc, need_level.id desc
			) newest group by case_id
		), planned as (
			select case_id, min(due_on) as due_on from follow_up
			where done_at is null and case_id in (select id from open_case) group by case_id
		), issued as (
			select distinct case_id from prescription
			where issued_at is not null and case_id in (select id from open_case)
		), asked as (
			select ask.case_id, array_agg(distinct ask.kind order by ask.kind) as kinds
			from ask left join spoken using (case_id)
			where ask.case_id in (select id from open_case) and (spoken.at is null or ask.at > spoken.at)
			group by ask.case_id
		), agreed as (
			select distinct on (case_id) case_id, not given and given_by = 'person' as withdrawn from consent
			where topic = 'keep-and-contact' and case_id in (select id from open_case)
			order by case_id, at desc, id desc
		), reopened as (
			select case_id, max(reopened_at) as at from closure
			where case_id in (select id from open_case) group by case_id
		)
		select open_case.id, open_case.unsafe, open_case.claimed_by as "claimedBy",
			open_case.claimed_by is not null as claimed,
			case coalesce(leveled.rank, 1) when 0 then 'high' when 1 then 'medium' else 'low' end as level,
			greatest(open_case.opened_at, spoken.at, reopened.at) as "waitingSince",
			spoken.at is not null as reached, coalesce(tried.unanswered, 0) as unanswered,
			tried.next_try_on as "nextTryOn", issued.case_id is not null as issued,
			coalesce(asked.kinds, '{}') as asks, coalesce(agreed.withdrawn, false) as withdrawn,
			planned.due_on as "nextFollowUpOn", site.time_zone as "timeZone"
		from open_case join site on site.id = open_case.site_id
		left join spoken on spoken.case_id = open_case.id left join tried on tried.case_id = open_case.id
		left join leveled on leveled.case_id = open_case.id left join planned on planned.case_id = open_case.id
		left join asked on asked.case_id = open_case.id left join agreed on agreed.case_id = open_case.id
		left join issued on issued.case_id = open_case.id left join reopened on reopened.case_id = open_case.id
		order by "waitingSince", open_case.id`.execute(db);
	const todays = new Map<string, string>();
	return rows.map(({ waitingSince, timeZone, ...row }) => {
		const today = todays.get(timeZone) ?? dayIn(timeZone, at);
		todays.set(timeZone, today);
		return { ...row, today, waitingSince: waitedSince(waitingSince, timeZone) };
	});
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** As `dayIn`, with the format made once: it is asked for every row. */
function waitedSince(date: Date, timeZone: string): string {
	let format = formats.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-CA', { timeZone, calendar: 'gregory', dateStyle: 'short' });
		formats.set(timeZone, format);
	}
	return format.format(date);
}

interface QueueName {
	id: string;
	reference: string;
	personName: string;
	language: string;
	siteName: string;
	claimedByName: string | null;
}

/** What a row of the queue shows besides: only for the rows on the page. */
export async function queueNames(db: Database, ids: readonly string[]): Promise<QueueName[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('case_file')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.leftJoin('staff', 'staff.id', 'case_file.claimed_by')
		.select(['case_file.id', 'case_file.reference', 'case_file.person_name as personName'])
		.select(['case_file.language', 'site.name as siteName', 'staff.name as claimedByName'])
		.where('case_file.id', 'in', ids)
		.execute();
}
