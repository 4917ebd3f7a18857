import type { Database } from './connection.ts';

interface NewNote {
	id: string;
	caseId: string;
	staffId: string;
	words: string;
	at: Date;
}

export async function putNote(db: Database, note: NewNote): Promise<void> {
	const { id, caseId, staffId, words, at } = note;
	await db.insertInto('note').values({ id, case_id: caseId, staff_id: staffId, words, at }).execute();
}
