import type { Database } from '#lib/server/db/connection.ts';
import { eraseClosedDrafts } from '#lib/server/db/drafts.ts';
import { hubEnrolment } from '#lib/server/db/hub-enrolment.ts';

type Begun = { ok: true; siteId: string; deviceToken: string } | { ok: false; why: 'not-enrolled' };

/** Begins an edge's work: what was typed before this start nobody can open any more, and it goes. */
export async function beginEdge(db: Database): Promise<Begun> {
	const enrolment = await hubEnrolment(db);
	if (!enrolment) return { ok: false, why: 'not-enrolled' };
	await eraseClosedDrafts(db);
	const { siteId, deviceToken } = enrolment;
	return { ok: true, siteId, deviceToken };
}
