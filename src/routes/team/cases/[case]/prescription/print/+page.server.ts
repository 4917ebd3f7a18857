import { redirect } from '@sveltejs/kit';
import { recordPrint } from '#lib/server/use-cases/record-print.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { requirePrescriptionSheets } from '#lib/server/web/prescription-request.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { caseId } = await caseOfOwnSite(application().db, requireStaff(event), event.params.case);
	const printed = event.url.searchParams.get('done') === 'printed';
	return { ...(await requirePrescriptionSheets(event, caseId)), caseId, printed };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		await recordPrint(db, { caseId, staffId: staff.id, at: new Date() });
		const again = new URLSearchParams(event.url.searchParams);
		again.set('done', 'printed');
		redirect(303, `/team/cases/${caseId}/prescription/print?${again.toString()}`);
	},
};
