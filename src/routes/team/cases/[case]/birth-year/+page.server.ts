import { fail, redirect } from '@sveltejs/kit';
import { birthYearSchema } from '#lib/domain/coming-back.ts';
import { parse } from '#lib/domain/field-error.ts';
import { birthYearOf } from '#lib/server/db/birth-years.ts';
import { writeBirthYear } from '#lib/server/use-cases/write-birth-year.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	return { year: await birthYearOf(db, caseId) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const at = new Date();
		const read = parse(birthYearSchema(at.getUTCFullYear()), values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const written = await writeBirthYear(db, { caseId, staffId: staff.id, year: read.value.year, at });
		if (!written.ok) return fail(400, { values, errors: [{ field: '', code: written.why }] });
		redirect(303, `/team/cases/${caseId}`);
	},
};
