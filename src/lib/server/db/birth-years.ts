import type { Database } from './connection.ts';

interface BirthYear {
	id: string;
	caseId: string;
	year: number;
	staffId: string;
	at: Date;
}

export async function putBirthYear(db: Database, birth: BirthYear): Promise<void> {
	const { id, caseId, year, staffId, at } = birth;
	await db.insertInto('birth_year').values({ id, case_id: caseId, year, staff_id: staffId, at }).execute();
}

/** The year of birth that a connector wrote down last. */
export async function birthYearOf(db: Database, caseId: string): Promise<number | null> {
	const row = await db
		.selectFrom('birth_year')
		.select('year')
		.where('case_id', '=', caseId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.year ?? null;
}
