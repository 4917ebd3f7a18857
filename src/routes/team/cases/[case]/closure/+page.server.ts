import { fail, redirect } from '@sveltejs/kit';
import { closureSchema } from '#lib/domain/closure.ts';
import { parse } from '#lib/domain/field-error.ts';
import { openClosure } from '#lib/server/db/closures.ts';
import { closeCase } from '#lib/server/use-cases/close-case.ts';
import { reopenCase } from '#lib/server/use-cases/reopen-case.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	return { closure: (await openClosure(db, caseId)) ?? null };
};

export const actions: Actions = {
	close: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(closureSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const closed = await closeCase(db, { ...read.value, caseId, staffId: staff.id, at: new Date() });
		if (!closed.ok) return fail(400, { values, errors: [{ field: 'reason', code: closed.why }] });
		redirect(303, `/team/cases/${caseId}`);
	},
	reopen: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		// Opened by a colleague a moment ago is opened all the same.
		await reopenCase(db, { caseId, staffId: staff.id, at: new Date() });
		redirect(303, `/team/cases/${caseId}`);
	},
};
