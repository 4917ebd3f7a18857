import { v5 as uuidv5 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { colleaguesToTell, putNotices } from '#lib/server/db/notices.ts';

interface CameBack {
	caseId: string;
	siteId: string;
	claimedBy: { id: string } | null;
	/** The row that says with what: it is told once. */
	subjectId: string;
	at: Date;
}

/** Tells whose case it is that the person came back; where nobody has it, or who had it has left, the whole site. */
export async function tellWhoCameBack(trx: Database, cameBack: CameBack): Promise<void> {
	const { caseId, siteId, claimedBy, subjectId, at } = cameBack;
	const colleagues = await colleaguesToTell(trx, [siteId]);
	const own = colleagues.filter(({ id }) => id === claimedBy?.id);
	await putNotices(
		trx,
		(own.length > 0 ? own : colleagues).map(({ id: staffId }) => ({
			id: uuidv5(staffId, subjectId),
			staffId,
			caseId,
			kind: 'person-came-back' as const,
			at,
		})),
	);
}
