import type { ClosureReason } from '#lib/domain/closure.ts';
import type { Database } from './connection.ts';

interface Closure {
	reason: ClosureReason;
	words: string;
	at: Date;
	staffName: string;
}

/** The closure that holds now; nothing while the case is open. */
export function openClosure(db: Database, caseId: string): Promise<Closure | undefined> {
	return db
		.selectFrom('closure')
		.innerJoin('staff', 'staff.id', 'closure.staff_id')
		.select(['closure.reason', 'closure.words', 'closure.at', 'staff.name as staffName'])
		.where('closure.case_id', '=', caseId)
		.where('closure.reopened_at', 'is', null)
		.executeTakeFirst();
}

interface NewClosure {
	id: string;
	caseId: string;
	staffId: string;
	reason: ClosureReason;
	words: string;
	at: Date;
}

export async function putClosure(db: Database, closure: NewClosure): Promise<void> {
	const { id, caseId, staffId, reason, words, at } = closure;
	await db
		.insertInto('closure')
		.values({ id, case_id: caseId, staff_id: staffId, reason, words, at })
		.execute();
}

/** Ends the closure that holds now; answers its id. Nobody of the team where the person themselves asked again. */
export async function endClosure(
	db: Database,
	reopening: { caseId: string; staffId: string | null; at: Date },
): Promise<string> {
	const row = await db
		.updateTable('closure')
		.set({ reopened_at: reopening.at, reopened_by: reopening.staffId })
		.where('case_id', '=', reopening.caseId)
		.where('reopened_at', 'is', null)
		.returning('id')
		.executeTakeFirstOrThrow();
	return row.id;
}
