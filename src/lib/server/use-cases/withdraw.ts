import { v7 as uuidv7 } from 'uuid';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { putConsent } from '#lib/server/db/consents.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { standingRows } from '#lib/server/db/standing.ts';
import { tellWhoCameBack } from './tell-who-came-back.ts';

type Withdrawn = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' };

/**
 * Takes back, as the person themselves, that we may keep their request and stay in touch. The same row as when they
 * say so to a connector; the case tells the team, and a connector closes it. Done twice, it is done once.
 */
export function withdraw(db: Database, input: { caseId: string; at: Date }): Promise<Withdrawn> {
	return db.transaction().execute(async (trx): Promise<Withdrawn> => {
		const { caseId, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		if ((await standingRows(trx, caseId)).withdrawn) return { ok: true };
		const id = uuidv7();
		const said = { topic: 'keep-and-contact', given: false } as const;
		await putConsent(trx, { ...said, id, caseId, givenBy: 'person', staffId: null, at });
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'consent-recorded',
			staffId: null,
			subjectId: id,
			details: said,
			at,
		});
		await tellWhoCameBack(trx, { ...found, caseId, subjectId: id, at });
		return { ok: true };
	});
}
