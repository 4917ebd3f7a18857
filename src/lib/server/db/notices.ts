import { sql } from 'kysely';
import type { Database } from './connection.ts';

type NoticeKind = 'case-arrived' | 'follow-up-fell-due' | 'person-came-back';

interface NewNotice {
	/** Made from its cause and whom it tells, so that the same is never told twice. */
	id: string;
	staffId: string;
	caseId: string;
	kind: NoticeKind;
	at: Date;
}

/** Writes down what the team is told; what was told already stays as it is. */
export async function putNotices(db: Database, notices: readonly NewNotice[]): Promise<void> {
	if (notices.length === 0) return;
	await db
		.insertInto('notice')
		.values(
			notices.map(({ id, staffId, caseId, kind, at }) => ({
				id,
				staff_id: staffId,
				case_id: caseId,
				kind,
				at,
				seen_at: null,
			})),
		)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
}

/** Those who are told of the cases of some sites: who works there now and has not left. */
export function colleaguesToTell(
	db: Database,
	siteIds: readonly string[],
): Promise<{ id: string; siteId: string }[]> {
	return db
		.selectFrom('staff')
		.innerJoin('staff_site', 'staff_site.staff_id', 'staff.id')
		.select(['staff.id', 'staff_site.site_id as siteId'])
		.where('staff_site.site_id', 'in', [...new Set(siteIds)])
		.where('staff.left_at', 'is', null)
		.execute();
}

/** Follow-ups of open cases that are due where their site is, and whose case it is. */
export function dueFollowUps(
	db: Database,
	at: Date,
): Promise<{ id: string; dueOn: string; caseId: string; siteId: string; claimedBy: string | null }[]> {
	return db
		.selectFrom('follow_up')
		.innerJoin('case_file', 'case_file.id', 'follow_up.case_id')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.leftJoin('closure', (join) =>
			join.onRef('closure.case_id', '=', 'case_file.id').on('closure.reopened_at', 'is', null),
		)
		.select(['follow_up.id', 'follow_up.due_on as dueOn', 'case_file.id as caseId'])
		.select(['case_file.site_id as siteId', 'case_file.claimed_by as claimedBy'])
		.where('follow_up.done_at', 'is', null)
		.where('follow_up.due_on', '<=', sql<string>`(${at}::timestamptz at time zone site.time_zone)::date`)
		.where('closure.id', 'is', null)
		.execute();
}

interface UnseenNotice {
	id: string;
	caseId: string;
	personName: string;
	kind: NoticeKind;
	at: Date;
}

/**
 * What a colleague has not seen yet, the newest first; only of open cases that are still theirs to see, and
 * of arrivals only those that nobody has taken.
 */
export function unseenNotices(db: Database, staffId: string): Promise<UnseenNotice[]> {
	return db
		.selectFrom('notice')
		.innerJoin('case_file', 'case_file.id', 'notice.case_id')
		.innerJoin('staff_site', (join) =>
			join
				.onRef('staff_site.site_id', '=', 'case_file.site_id')
				.onRef('staff_site.staff_id', '=', 'notice.staff_id'),
		)
		.select(['notice.id', 'notice.case_id as caseId', 'case_file.person_name as personName'])
		.leftJoin('closure', (join) =>
			join.onRef('closure.case_id', '=', 'case_file.id').on('closure.reopened_at', 'is', null),
		)
		.select(['notice.kind', 'notice.at'])
		.where('notice.staff_id', '=', staffId)
		.where('notice.seen_at', 'is', null)
		.where('closure.id', 'is', null)
		.where((is) => is.or([is('notice.kind', '<>', 'case-arrived'), is('case_file.claimed_by', 'is', null)]))
		.orderBy('notice.at', 'desc')
		.orderBy('notice.id')
		.limit(100)
		.execute();
}

/** Marks some of a colleague's own notices as seen. */
export async function putSeen(
	db: Database,
	seen: { staffId: string; noticeIds: readonly string[]; at: Date },
): Promise<void> {
	if (seen.noticeIds.length === 0) return;
	await db
		.updateTable('notice')
		.set({ seen_at: seen.at })
		.where('staff_id', '=', seen.staffId)
		.where('id', 'in', seen.noticeIds)
		.where('seen_at', 'is', null)
		.execute();
}
