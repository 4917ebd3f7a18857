import { v5 as uuidv5 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { colleaguesToTell, putNotices } from '#lib/server/db/notices.ts';
import { markDelivered, takeOpenedCases } from '#lib/server/db/outbox.ts';

const most = 25;

/**
 * Delivers some of what waits in the outbox; how many, 0 when nothing waits. A notice's id is made from
 * its cause and its reader: delivered again after a crash, it is still one notice.
 */
export function deliverOutbox(db: Database, input: { at: Date }): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const { at } = input;
		const opened = await takeOpenedCases(trx, most);
		if (opened.length === 0) return 0;
		const colleagues = await colleaguesToTell(
			trx,
			opened.map(({ siteId }) => siteId),
		);
		const notices = opened.flatMap(({ id, caseId, siteId }) =>
			colleagues
				.filter((colleague) => colleague.siteId === siteId)
				.map((colleague) => ({
					id: uuidv5(colleague.id, id),
					staffId: colleague.id,
					caseId,
					kind: 'case-arrived' as const,
					at,
				})),
		);
		await putNotices(trx, notices);
		await markDelivered(
			trx,
			opened.map(({ id }) => id),
			at,
		);
		return opened.length;
	});
}
