import { v7 as uuidv7 } from 'uuid';
import type { Database } from '#lib/server/db/connection.ts';
import { caseForUpdate } from '#lib/server/db/cases.ts';
import { putEvent } from '#lib/server/db/events.ts';
import { putNote } from '#lib/server/db/notes.ts';

interface Note {
	caseId: string;
	staffId: string;
	words: string;
	at: Date;
}

type Written = { ok: true } | { ok: false; why: 'no-such-case' };

/** Writes a note on a case; also on a closed one, because people call after the end too. */
export function writeNote(db: Database, input: Note): Promise<Written> {
	return db.transaction().execute(async (trx): Promise<Written> => {
		const { caseId, staffId, at } = input;
		if (!(await caseForUpdate(trx, caseId))) return { ok: false, why: 'no-such-case' };
		const id = uuidv7();
		await putNote(trx, { ...input, id });
		await putEvent(trx, { id: uuidv7(), caseId, kind: 'note-written', staffId, subjectId: id, at });
		return { ok: true };
	});
}
