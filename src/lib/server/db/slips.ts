import type { Database } from './connection.ts';

interface SlipCase {
	caseId: string;
	siteId: string;
	reference: string;
	version: number;
	prescriptionId: string;
	personName: string;
}

/** The case of a slip and the plan it was printed with, which was issued; without a version the newest. */
export function slipCase(
	db: Database,
	{ reference, version }: { reference: string; version: number | null },
): Promise<SlipCase | undefined> {
	return db
		.selectFrom('case_file')
		.innerJoin('prescription', 'prescription.case_id', 'case_file.id')
		.select(['case_file.id as caseId', 'case_file.site_id as siteId', 'case_file.reference'])
		.select(['case_file.person_name as personName', 'prescription.version'])
		.select('prescription.id as prescriptionId')
		.where('case_file.reference', '=', reference)
		.where('prescription.issued_at', 'is not', null)
		.$if(version !== null, (slips) => slips.where('prescription.version', '=', version ?? 0))
		.orderBy('prescription.version', 'desc')
		.limit(1)
		.executeTakeFirst();
}
