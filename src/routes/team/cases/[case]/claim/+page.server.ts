import { fail, redirect } from '@sveltejs/kit';
import { claimCase } from '#lib/server/use-cases/claim-case.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page is the answer to a claim that came too late; opened by itself it has nothing to say. */
export const load: PageServerLoad = async (event) => {
	const { caseId } = await caseOfOwnSite(application().db, requireStaff(event), event.params.case);
	if (event.request.method === 'GET') redirect(303, `/team/cases/${caseId}`);
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const claimed = await claimCase(db, { caseId, staffId: staff.id, at: new Date() });
		if (!claimed.ok) return fail(409, { why: claimed.why, by: 'by' in claimed ? claimed.by : null });
		redirect(303, `/team/cases/${caseId}`);
	},
};
