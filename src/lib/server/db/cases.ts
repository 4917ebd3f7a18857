import { sql } from 'kysely';
import type { Answers } from '#lib/domain/interview/question.ts';
import type { Database } from './connection.ts';

/** A case as a write needs to know it, held until the transaction ends. */
interface HeldCase {
	id: string;
	siteId: string;
	openedAt: Date;
	timeZone: string;
	claimedBy: { id: string; name: string; at: Date } | null;
	closed: boolean;
}

/**
 * The case, locked against every other write to it. Two statements on purpose: the second sees what was
 * committed while the first one waited for the lock.
 */
export async function caseForUpdate(db: Database, caseId: string): Promise<HeldCase | undefined> {
	const lock = db.selectFrom('case_file').select('id').where('id', '=', caseId).forUpdate();
	if (!(await lock.executeTakeFirst())) return undefined;
	const row = await db
		.selectFrom('case_file')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.leftJoin('staff', 'staff.id', 'case_file.claimed_by')
		.leftJoin('closure', (join) =>
			join.onRef('closure.case_id', '=', 'case_file.id').on('closure.reopened_at', 'is', null),
		)
		.select(['case_file.id', 'case_file.site_id', 'case_file.opened_at', 'case_file.claimed_at'])
		.select(['site.time_zone', 'staff.id as staff_id', 'staff.name', 'closure.id as closure_id'])
		.where('case_file.id', '=', caseId)
		.executeTakeFirstOrThrow();
	const { staff_id, name, claimed_at } = row;
	return {
		id: row.id,
		siteId: row.site_id,
		openedAt: row.opened_at,
		timeZone: row.time_zone,
		claimedBy: staff_id && claimed_at ? { id: staff_id, name: name ?? '', at: claimed_at } : null,
		closed: row.closure_id !== null,
	};
}

export async function putClaim(
	db: Database,
	claim: { caseId: string; staffId: string; at: Date },
): Promise<void> {
	await db
		.updateTable('case_file')
		.set({ claimed_by: claim.staffId, claimed_at: claim.at })
		.where('id', '=', claim.caseId)
		.execute();
}

export async function removeClaim(db: Database, caseId: string): Promise<void> {
	await db
		.updateTable('case_file')
		.set({ claimed_by: null, claimed_at: null })
		.where('id', '=', caseId)
		.execute();
}

interface CaseToRead {
	id: string;
	reference: string;
	personName: string;
	language: string;
	unsafe: boolean;
	openedAt: Date;
	siteName: string;
	timeZone: string;
	claimedBy: string | null;
	claimedByName: string | null;
	claimedAt: Date | null;
	/** The referral as asked, never edited. */
	answers: Answers;
	enteredByName: string | null;
	kioskName: string | null;
	partnerName: string | null;
}

/** The case with the referral it came from, as its page shows it. */
export function caseToRead(db: Database, caseId: string): Promise<CaseToRead> {
	return db
		.selectFrom('case_file')
		.innerJoin('referral', 'referral.id', 'case_file.referral_id')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.leftJoin('staff as owner', 'owner.id', 'case_file.claimed_by')
		.leftJoin('staff as writer', 'writer.id', 'referral.entered_by')
		.leftJoin('kiosk', 'kiosk.id', 'referral.kiosk_id')
		.leftJoin('partner', 'partner.id', 'referral.partner_id')
		.select(['case_file.id', 'case_file.reference', 'case_file.person_name as personName'])
		.select(['case_file.language', 'case_file.unsafe', 'case_file.opened_at as openedAt'])
		.select(['case_file.claimed_by as claimedBy', 'case_file.claimed_at as claimedAt'])
		.select(['site.name as siteName', 'site.time_zone as timeZone', 'owner.name as claimedByName'])
		.select([sql<Answers>`referral.answers`.as('answers'), 'writer.name as enteredByName'])
		.select(['kiosk.name as kioskName', 'partner.name as partnerName'])
		.where('case_file.id', '=', caseId)
		.executeTakeFirstOrThrow();
}

/** What heads every page of a case: which one it is, whose it is, and whether it is open. */
export function caseHeading(
	db: Database,
	caseId: string,
): Promise<{
	id: string;
	reference: string;
	personName: string;
	closedAt: Date | null;
	claimedBy: string | null;
}> {
	return db
		.selectFrom('case_file')
		.leftJoin('closure', (join) =>
			join.onRef('closure.case_id', '=', 'case_file.id').on('closure.reopened_at', 'is', null),
		)
		.select(['case_file.id', 'case_file.reference', 'case_file.person_name as personName'])
		.select(['case_file.claimed_by as claimedBy', 'closure.at as closedAt'])
		.where('case_file.id', '=', caseId)
		.executeTakeFirstOrThrow();
}
