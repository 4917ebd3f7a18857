import type { DeskService } from '#lib/domain/site.ts';
import type { Database } from './connection.ts';

/** A version of a case's social prescription. */
export interface PrescriptionVersion {
	id: string;
	version: number;
	startedAt: Date;
	issuedAt: Date | null;
	issuedByName: string | null;
	/** The day to talk again that was handed out with it. */
	followUpOn: string | null;
}

/** Every version of a case's social prescription, the newest first. */
export function prescriptionVersions(db: Database, caseId: string): Promise<PrescriptionVersion[]> {
	return db
		.selectFrom('prescription')
		.leftJoin('staff', 'staff.id', 'prescription.issued_by')
		.select(['prescription.id', 'prescription.version', 'prescription.started_at as startedAt'])
		.select(['prescription.issued_at as issuedAt', 'staff.name as issuedByName'])
		.select('prescription.follow_up_on as followUpOn')
		.where('prescription.case_id', '=', caseId)
		.orderBy('prescription.version', 'desc')
		.execute();
}

/** The version being written, to be changed in this transaction; a closed case has none. */
export function openVersion(
	db: Database,
	caseId: string,
): Promise<{ id: string; version: number } | undefined> {
	return db
		.selectFrom('prescription')
		.select(['id', 'version'])
		.where('case_id', '=', caseId)
		.where('issued_at', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('closure')
						.select('closure.id')
						.where('closure.case_id', '=', caseId)
						.where('closure.reopened_at', 'is', null),
				),
			),
		)
		.forUpdate()
		.executeTakeFirst();
}

export async function putVersion(
	db: Database,
	row: { id: string; caseId: string; version: number; staffId: string; at: Date },
): Promise<void> {
	await db
		.insertInto('prescription')
		.values({
			id: row.id,
			case_id: row.caseId,
			version: row.version,
			written_by: row.staffId,
			started_at: row.at,
		})
		.execute();
}

/** Issues a version; the database keeps it and its parts as they are from here on. */
export async function putIssue(
	db: Database,
	issue: { id: string; staffId: string; followUpOn: string; at: Date },
): Promise<void> {
	await db
		.updateTable('prescription')
		.set({ issued_at: issue.at, issued_by: issue.staffId, follow_up_on: issue.followUpOn })
		.where('id', '=', issue.id)
		.execute();
}

/** What stands at the head of a case's sheet: who it is for, where it comes from, whom to call. */
export function sheetHeading(
	db: Database,
	caseId: string,
): Promise<
	| {
			reference: string;
			personName: string;
			language: string;
			timeZone: string;
			name: string;
			phone: string;
			address: string;
			hours: string;
			/** What its desk does for people. */
			deskTakes: DeskService[];
	  }
	| undefined
> {
	return db
		.selectFrom('case_file')
		.innerJoin('site', 'site.id', 'case_file.site_id')
		.select(['case_file.reference', 'case_file.person_name as personName', 'case_file.language'])
		.select(['site.time_zone as timeZone', 'site.name', 'site.phone', 'site.address', 'site.hours'])
		.select('site.desk_takes as deskTakes')
		.where('case_file.id', '=', caseId)
		.executeTakeFirst();
}
