import { v5 as uuidv5 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { colleaguesToTell, dueFollowUps, putNotices } from '#lib/server/db/notices.ts';

/**
 * Tells whose case it is that a follow-up is due; where nobody has it, or who had it has left, the whole
 * site. Moved to another day, it is told again on that day; else once only, however often this runs.
 */
export function tellDueFollowUps(db: Database, input: { at: Date }): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const { at } = input;
		const due = await dueFollowUps(trx, at);
		if (due.length === 0) return 0;
		const colleagues = await colleaguesToTell(
			trx,
			due.map(({ siteId }) => siteId),
		);
		const notices = due.flatMap(({ id, dueOn, caseId, siteId, claimedBy }) => {
			const atSite = colleagues.filter((colleague) => colleague.siteId === siteId);
			const own = atSite.filter((colleague) => colleague.id === claimedBy);
			return (own.length > 0 ? own : atSite).map((colleague) => ({
				id: uuidv5(`${colleague.id} ${dueOn}`, id),
				staffId: colleague.id,
				caseId,
				kind: 'follow-up-fell-due' as const,
				at,
			}));
		});
		await putNotices(trx, notices);
		return due.length;
	});
}
