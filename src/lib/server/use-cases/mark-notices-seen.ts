import type { Database } from '#lib/server/db/connection.ts';
import { putSeen } from '#lib/server/db/notices.ts';

interface Seeing {
	staffId: string;
	/** Those the page showed: what came since stays new. */
	noticeIds: readonly string[];
	at: Date;
}

/** Marks a colleague's own notices as seen. */
export function markNoticesSeen(db: Database, input: Seeing): Promise<void> {
	return putSeen(db, input);
}
