import { sql } from 'kysely';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { Database } from './connection.ts';

interface CaseToOpen {
	id: string;
	unsafe: boolean;
	answers: Answers;
	/** As a connector wrote it down last. */
	birthYear: number | null;
}

/** The case of a reference; nothing where there is none, or where it was closed as nobody's to come back to. */
export async function caseByReference(db: Database, reference: string): Promise<CaseToOpen | undefined> {
	const { rows } = await sql<CaseToOpen>`
		select case_file.id, case_file.unsafe, referral.answers,
			(select year from birth_year where case_id = case_file.id order by at desc, id desc limit 1) as "birthYear"
		from case_file join referral on referral.id = case_file.referral_id
		where case_file.reference = ${reference} and not exists (
			select from closure where case_id = case_file.id and reopened_at is null
			and reason in ('died', 'entered-in-error')
		)`.execute(db);
	return rows[0];
}

interface NewReturnVisit {
	id: string;
	tokenHash: Buffer;
	caseId: string;
	kioskId: string | null;
	expiresAt: Date;
}

export async function putReturnVisit(db: Database, visit: NewReturnVisit): Promise<void> {
	await db
		.insertInto('return_visit')
		.values({
			id: visit.id,
			token_hash: visit.tokenHash,
			case_id: visit.caseId,
			kiosk_id: visit.kioskId,
			expires_at: visit.expiresAt,
		})
		.execute();
}

/** The case that a cookie's token opens now, at this kiosk or at home. */
export function returnVisitByToken(
	db: Database,
	{ tokenHash, kioskId, at }: { tokenHash: Buffer; kioskId: string | null; at: Date },
): Promise<{ id: string; caseId: string; unsafe: boolean; answers: Answers } | undefined> {
	return db
		.selectFrom('return_visit')
		.innerJoin('case_file', 'case_file.id', 'return_visit.case_id')
		.innerJoin('referral', 'referral.id', 'case_file.referral_id')
		.select(['return_visit.id', 'case_file.id as caseId', 'case_file.unsafe'])
		.select(sql<Answers>`referral.answers`.as('answers'))
		.where('token_hash', '=', tokenHash)
		.where('return_visit.kiosk_id', 'is not distinct from', kioskId)
		.where('expires_at', '>', at)
		.executeTakeFirst();
}

export async function removeReturnVisit(db: Database, tokenHash: Buffer): Promise<void> {
	await db.deleteFrom('return_visit').where('token_hash', '=', tokenHash).execute();
}

/** Ends whatever somebody came back to at a kiosk. */
export async function removeReturnVisitsOfKiosk(db: Database, kioskId: string): Promise<void> {
	await db.deleteFrom('return_visit').where('kiosk_id', '=', kioskId).execute();
}

/** Keeps what somebody came back to at a kiosk open for longer. */
export async function prolongReturnVisits(
	db: Database,
	{ kioskId, at, until }: { kioskId: string; at: Date; until: Date },
): Promise<void> {
	await db
		.updateTable('return_visit')
		.set({ expires_at: until })
		.where('kiosk_id', '=', kioskId)
		.where('expires_at', '>', at)
		.execute();
}

/** Forgets those whose time is over. */
export async function forgetEndedReturnVisits(db: Database, at: Date): Promise<void> {
	await db.deleteFrom('return_visit').where('expires_at', '<=', at).execute();
}
