import type { CaseEventKind } from '#lib/domain/case-event.ts';
import type { Database } from './connection.ts';

interface NewEvent {
	id: string;
	caseId: string;
	kind: CaseEventKind;
	/** Nobody, where the person themselves or the machine did it. */
	staffId: string | null;
	/** The row that holds what happened: an attempt, a note, a social prescription. */
	subjectId?: string;
	/** Codes and numbers, never words. */
	details?: Record<string, string | number | boolean | null>;
	at: Date;
}

/** Appends to a case's timeline; always in the transaction of what happened. */
export async function putEvent(db: Database, event: NewEvent): Promise<void> {
	const { id, caseId, kind, staffId, subjectId, details, at } = event;
	await db
		.insertInto('event')
		.values({
			id,
			case_id: caseId,
			kind,
			staff_id: staffId,
			subject_id: subjectId ?? null,
			details: JSON.stringify(details ?? {}),
			at,
		})
		.execute();
}

/** Whether this was written down already. */
export async function hasEvent(db: Database, id: string): Promise<boolean> {
	return (await db.selectFrom('event').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}
