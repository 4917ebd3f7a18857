import { redirect } from '@sveltejs/kit';
import { releaseCase } from '#lib/server/use-cases/release-case.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { caseId } = await caseOfOwnSite(application().db, requireStaff(event), event.params.case);
	redirect(303, `/team/cases/${caseId}`);
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const anyones = staff.role !== 'connector';
		await releaseCase(db, { caseId, staffId: staff.id, anyones, at: new Date() });
		// Refused or not, the case's own page says whose it is now.
		redirect(303, `/team/cases/${caseId}`);
	},
};
