import type { Database } from './connection.ts';

interface NewConsent {
	id: string;
	caseId: string;
	topic: 'keep-and-contact' | 'share-with-resource' | 'tell-referrer';
	given: boolean;
	givenBy: 'person' | 'referrer' | 'connector';
	staffId: string | null;
	at: Date;
}

/** Writes down that something was agreed to, or was not; the newest row of a topic is what holds. */
export async function putConsent(db: Database, consent: NewConsent): Promise<void> {
	await db
		.insertInto('consent')
		.values({
			id: consent.id,
			case_id: consent.caseId,
			topic: consent.topic,
			given: consent.given,
			given_by: consent.givenBy,
			staff_id: consent.staffId,
			at: consent.at,
		})
		.execute();
}

interface ConsentToRead extends Pick<NewConsent, 'topic' | 'given' | 'givenBy' | 'at'> {
	staffName: string | null;
}

/** Everything agreed to or not in a case, oldest first. */
export function consentsOf(db: Database, caseId: string): Promise<ConsentToRead[]> {
	return db
		.selectFrom('consent')
		.leftJoin('staff', 'staff.id', 'consent.staff_id')
		.select(['topic', 'given', 'given_by as givenBy', 'at', 'staff.name as staffName'])
		.where('case_id', '=', caseId)
		.orderBy('at')
		.orderBy('consent.id')
		.execute();
}
