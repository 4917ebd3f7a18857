import { fail, redirect } from '@sveltejs/kit';
import { consentSchema, hasReferrer } from '#lib/domain/case-file.ts';
import { parse } from '#lib/domain/field-error.ts';
import { caseToRead } from '#lib/server/db/cases.ts';
import { consentsOf } from '#lib/server/db/consents.ts';
import { recordConsent } from '#lib/server/use-cases/record-consent.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const { answers } = await caseToRead(db, caseId);
	return { consents: (await consentsOf(db, caseId)).reverse(), referrer: hasReferrer(answers) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(consentSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const recorded = await recordConsent(db, { ...read.value, caseId, staffId: staff.id, at: new Date() });
		if (!recorded.ok) return fail(400, { values, errors: [{ field: '', code: recorded.why }] });
		redirect(303, `/team/cases/${caseId}`);
	},
};
