import { v7 as uuidv7 } from 'uuid';
import type { ConsentTopic } from '#lib/domain/case-file.ts';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putConsent } from '#lib/server/db/consents.ts';
import { putEvent } from '#lib/server/db/events.ts';

interface Recording {
	caseId: string;
	staffId: string;
	topic: ConsentTopic;
	given: boolean;
	at: Date;
}

type Recorded = { ok: true } | { ok: false; why: 'no-such-case' | 'closed' };

/** Writes down what the person said when the connector asked them; the answer before stays on the timeline. */
export function recordConsent(db: Database, input: Recording): Promise<Recorded> {
	return db.transaction().execute(async (trx): Promise<Recorded> => {
		const { caseId, staffId, topic, given, at } = input;
		const found = await caseForUpdate(trx, caseId);
		if (!found) return { ok: false, why: 'no-such-case' };
		if (found.closed) return { ok: false, why: 'closed' };
		const id = uuidv7();
		await putConsent(trx, { id, caseId, topic, given, givenBy: 'person', staffId, at });
		const details = { topic, given };
		await putEvent(trx, {
			id: uuidv7(),
			caseId,
			kind: 'consent-recorded',
			staffId,
			subjectId: id,
			details,
			at,
		});
		return { ok: true };
	});
}
