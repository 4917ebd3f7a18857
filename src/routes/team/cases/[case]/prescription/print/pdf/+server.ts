import { recordPrint } from '#lib/server/use-cases/record-print.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { requirePrescriptionSheets } from '#lib/server/web/prescription-request.ts';
import { pdfResponse } from '#lib/server/web/sheet-request.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { db } = application();
	const staff = requireStaff(event);
	const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
	const { sheets, look } = await requirePrescriptionSheets(event, caseId);
	const response = await pdfResponse(sheets, look);
	await recordPrint(db, { caseId, staffId: staff.id, at: new Date() });
	return response;
};
