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

interface NoteToRead {
	id: string;
	words: string;
	at: Date;
	staffName: string;
}

/** The notes of a case, newest first. */
export function notesOf(db: Database, caseId: string): Promise<NoteToRead[]> {
	return db
		.selectFrom('note')
		.innerJoin('staff', 'staff.id', 'note.staff_id')
		.select(['note.id', 'note.words', 'note.at', 'staff.name as staffName'])
		.where('note.case_id', '=', caseId)
		.orderBy('note.at', 'desc')
		.orderBy('note.id', 'desc')
		.execute();
}
