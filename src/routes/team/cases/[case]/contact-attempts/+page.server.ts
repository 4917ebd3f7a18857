import { fail, redirect } from '@sveltejs/kit';
import { contactAttemptSchema } from '#lib/domain/contact-attempt.ts';
import { parse } from '#lib/domain/field-error.ts';
import { attemptsOf } from '#lib/server/db/contact-attempts.ts';
import { logContactAttempt } from '#lib/server/use-cases/log-contact-attempt.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	return { attempts: (await attemptsOf(db, caseId)).reverse() };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(contactAttemptSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const logged = await logContactAttempt(db, {
			caseId,
			staffId: staff.id,
			attempt: read.value,
			at: new Date(),
		});
		if (!logged.ok) {
			const field = logged.why === 'day-past' ? 'nextTryOn' : '';
			return fail(400, { values, errors: [{ field, code: logged.why }] });
		}
		redirect(303, `/team/cases/${caseId}`);
	},
};
