import type { ContactChannel, ContactResult } from '#lib/domain/contact-attempt.ts';
import type { Database } from './connection.ts';

interface NewAttempt {
	id: string;
	caseId: string;
	staffId: string;
	channel: ContactChannel;
	result: ContactResult;
	minutes: number | null;
	words: string;
	nextTryOn: string | null;
	at: Date;
}

export async function putAttempt(db: Database, attempt: NewAttempt): Promise<void> {
	const { id, caseId, staffId, channel, result, minutes, words, nextTryOn, at } = attempt;
	await db
		.insertInto('contact_attempt')
		.values({
			id,
			case_id: caseId,
			staff_id: staffId,
			channel,
			result,
			minutes,
			words,
			next_try_on: nextTryOn,
			at,
		})
		.execute();
}

export async function countAttempts(db: Database, caseId: string): Promise<number> {
	const row = await db
		.selectFrom('contact_attempt')
		.select((row) => row.fn.countAll<number>().as('count'))
		.where('case_id', '=', caseId)
		.executeTakeFirstOrThrow();
	return row.count;
}

interface AttemptToRead extends Omit<NewAttempt, 'caseId' | 'staffId'> {
	staffName: string;
}

/** Every try to reach the person, oldest first. */
export function attemptsOf(db: Database, caseId: string): Promise<AttemptToRead[]> {
	return db
		.selectFrom('contact_attempt')
		.innerJoin('staff', 'staff.id', 'contact_attempt.staff_id')
		.select(['contact_attempt.id', 'channel', 'result', 'minutes', 'words', 'next_try_on as nextTryOn', 'at'])
		.select('staff.name as staffName')
		.where('case_id', '=', caseId)
		.orderBy('at')
		.orderBy('contact_attempt.id')
		.execute();
}
