import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { followUpPlanSchema, suggestedFollowUpDay } from '#lib/domain/follow-up.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { actionsOf } from '#lib/server/db/actions.ts';
import { highestLevel, plannedFollowUp } from '#lib/server/db/follow-ups.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { prescriptionVersions, sheetHeading } from '#lib/server/db/prescriptions.ts';
import { issuePrescription } from '#lib/server/use-cases/issue-prescription.ts';
import { startPrescription } from '#lib/server/use-cases/start-prescription.ts';
import { caseOfOwnSite, notFound, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the page may say has been done, as the address names it. */
const done = ['goal', 'action', 'removed', 'issued'] as const;

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const [sheet, versions] = await Promise.all([sheetHeading(db, caseId), prescriptionVersions(db, caseId)]);
	const current = versions[0];
	const [goals, actions, planned, level] = await Promise.all([
		current ? goalsOf(db, current.id) : [],
		current ? actionsOf(db, current.id) : [],
		plannedFollowUp(db, caseId),
		highestLevel(db, caseId),
	]);
	const today = dayIn(sheet?.timeZone ?? 'UTC', new Date());
	const suggested = suggestedFollowUpDay(level, today);
	const followUpOn = planned && planned.dueOn >= today ? planned.dueOn : suggested;
	return {
		caseId,
		current: current ?? null,
		issued: versions.filter(({ issuedAt }) => issuedAt),
		goals,
		actions,
		today,
		level,
		followUpOn,
		/** What the sheet's own language is called, where the page is in another. */
		printsIn: sheet && sheet.language !== event.locals.language ? languageOf(sheet.language).endonym : null,
		done: done.find((what) => what === event.url.searchParams.get('done')),
	};
};

export const actions: Actions = {
	start: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const started = await startPrescription(db, { caseId, staffId: staff.id, at: new Date() });
		if (!started.ok) return fail(400, { values: {}, errors: [{ field: '', code: started.why }] });
		redirect(303, `/team/cases/${caseId}/prescription`);
	},
	issue: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(followUpPlanSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const issued = await issuePrescription(db, {
			caseId,
			prescriptionId: values.prescriptionId ?? '',
			staffId: staff.id,
			followUpOn: parsed.value.dueOn,
			at: new Date(),
		});
		if (!issued.ok) {
			if (issued.why === 'no-such-case') notFound();
			const field = issued.why === 'day-past' ? 'dueOn' : '';
			return fail(400, { values, errors: [{ field, code: issued.why }] });
		}
		redirect(303, `/team/cases/${caseId}/prescription?done=issued`);
	},
};
