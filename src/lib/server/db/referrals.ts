import type { SecondPart } from '#lib/domain/coming-back.ts';
import type { Door } from '#lib/domain/interview/question.ts';
import type { NeedCode, NeedLevel } from '#lib/domain/need.ts';
import type { Database } from './connection.ts';

interface NewReferral {
	id: string;
	siteId: string;
	kioskId: string | null;
	enteredBy: string | null;
	partnerId: string | null;
	door: Door;
	language: string;
	answers: Record<string, unknown>;
	at: Date;
}

/** Puts a referral down as sent; false when it is here already (its id is its idempotency key). */
export async function putReferral(db: Database, referral: NewReferral): Promise<boolean> {
	const result = await db
		.insertInto('referral')
		.values({
			id: referral.id,
			site_id: referral.siteId,
			kiosk_id: referral.kioskId,
			entered_by: referral.enteredBy,
			partner_id: referral.partnerId,
			door: referral.door,
			language: referral.language,
			answers: JSON.stringify(referral.answers),
			sent_at: referral.at,
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

interface NewCase {
	id: string;
	referralId: string;
	siteId: string;
	reference: string;
	personName: string;
	language: string;
	unsafe: boolean;
	at: Date;
}

/** Opens a case; false when its reference is taken by another. */
export async function putCase(db: Database, file: NewCase): Promise<boolean> {
	const result = await db
		.insertInto('case_file')
		.values({
			id: file.id,
			referral_id: file.referralId,
			site_id: file.siteId,
			reference: file.reference,
			person_name: file.personName,
			language: file.language,
			unsafe: file.unsafe,
			opened_at: file.at,
		})
		.onConflict((conflict) => conflict.column('reference').doNothing())
		.executeTakeFirst();
	return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

interface NewNeed {
	id: string;
	levelId: string;
	code: NeedCode;
	level: NeedLevel;
}

/** The needs a referral names, each with the level it starts at; nobody of the team has judged them yet. */
export async function putFirstNeeds(
	db: Database,
	caseId: string,
	needs: readonly NewNeed[],
	at: Date,
): Promise<void> {
	const none = null;
	await db
		.insertInto('need')
		.values(needs.map(({ id, code }) => ({ id, case_id: caseId, code, added_by: none, added_at: at })))
		.execute();
	await db
		.insertInto('need_level')
		.values(needs.map(({ id, levelId, level }) => ({ id: levelId, need_id: id, level, staff_id: none, at })))
		.execute();
}

interface SentReferral {
	caseId: string;
	reference: string;
	answers: Record<string, unknown>;
	site: {
		name: string;
		phone: string;
		address: string;
		hours: string;
		wordsIn: string;
		timeZone: string;
		callWithinDays: number;
		/** What people show besides their reference when they come back. */
		comeBackWith: SecondPart;
	};
}

/** A referral that was sent, with the case it opened and the site of that case. */
export async function sentReferral(db: Database, id: string): Promise<SentReferral | undefined> {
	const row = await db
		.selectFrom('referral')
		.innerJoin('case_file', 'case_file.referral_id', 'referral.id')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.select([
			'site.name',
			'site.phone',
			'site.address',
			'site.hours',
			'site.words_in',
			'site.time_zone',
			'site.call_within_days',
			'site.come_back_with',
			'case_file.id',
			'case_file.reference',
			'referral.answers',
		])
		.where('referral.id', '=', id)
		.executeTakeFirst();
	return (
		row && {
			caseId: row.id,
			reference: row.reference,
			answers: row.answers,
			site: {
				name: row.name,
				phone: row.phone,
				address: row.address,
				hours: row.hours,
				wordsIn: row.words_in,
				timeZone: row.time_zone,
				callWithinDays: row.call_within_days,
				comeBackWith: row.come_back_with,
			},
		}
	);
}
