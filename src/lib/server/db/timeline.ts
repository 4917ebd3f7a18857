import type { Happened } from '#lib/domain/case-event.ts';
import type { Database } from './connection.ts';

async function eventsOf(db: Database, caseId: string): Promise<Happened[]> {
	const rows = await db
		.selectFrom('event')
		.leftJoin('staff', 'staff.id', 'event.staff_id')
		.leftJoin('contact_attempt', 'contact_attempt.id', 'event.subject_id')
		.leftJoin('note', 'note.id', 'event.subject_id')
		.leftJoin('follow_up', 'follow_up.id', 'event.subject_id')
		.leftJoin('ask', 'ask.id', 'event.subject_id')
		.leftJoin('action', 'action.id', 'ask.action_id')
		.leftJoin('closure', (join) =>
			join.onRef('closure.id', '=', 'event.subject_id').on('event.kind', '=', 'closed'),
		)
		.select(['event.id', 'event.kind', 'event.at', 'event.details', 'staff.name as staffName'])
		.select(['contact_attempt.words as tried', 'note.words as noted', 'closure.words as closed'])
		.select(['contact_attempt.minutes', 'contact_attempt.next_try_on as nextTryOn'])
		.select(['follow_up.outcome', 'follow_up.received'])
		.select(['follow_up.anything_else as followedUp', 'action.what as about'])
		.where('event.case_id', '=', caseId)
		.execute();
	return rows.map(({ tried, noted, closed, followedUp, about, ...row }) => {
		const words = tried ?? noted ?? closed ?? about ?? '';
		if (row.kind === 'follow-up-recorded') return { ...row, words: followedUp ?? '' };
		return { ...row, words, outcome: null, received: null };
	});
}

async function printsOf(db: Database, caseId: string): Promise<Happened[]> {
	const rows = await db
		.selectFrom('print')
		.leftJoin('staff', 'staff.id', 'print.staff_id')
		.select(['print.id', 'print.at', 'print.sheet', 'staff.name as staffName'])
		.where('print.case_id', '=', caseId)
		.execute();
	const nothing = { words: '', minutes: null, nextTryOn: null, outcome: null, received: null };
	return rows.map(({ sheet, ...row }) => ({
		...row,
		...nothing,
		kind: 'printed' as const,
		details: { sheet },
	}));
}

/** All that happened to a case, newest first: what was done about it and what was printed for it. */
export async function timelineOf(db: Database, caseId: string): Promise<Happened[]> {
	const entries = [...(await eventsOf(db, caseId)), ...(await printsOf(db, caseId))];
	return entries.sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1));
}
