import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { followUpPlanSchema, followUpRecordSchema, suggestedFollowUpDay } from '#lib/domain/follow-up.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { followUpsOf, highestLevel } from '#lib/server/db/follow-ups.ts';
import { sheetHeading } from '#lib/server/db/prescriptions.ts';
import { planFollowUp } from '#lib/server/use-cases/plan-follow-up.ts';
import { recordFollowUp } from '#lib/server/use-cases/record-follow-up.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the page may say has been done, as the address names it. */
const done = ['planned', 'recorded'] as const;

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const [sheet, followUps, level] = await Promise.all([
		sheetHeading(db, caseId),
		followUpsOf(db, caseId),
		highestLevel(db, caseId),
	]);
	const today = dayIn(sheet?.timeZone ?? 'UTC', new Date());
	return {
		caseId,
		planned: followUps.find(({ doneAt }) => !doneAt) ?? null,
		past: followUps.filter(({ doneAt }) => doneAt),
		today,
		level,
		suggested: suggestedFollowUpDay(level, today),
		done: done.find((what) => what === event.url.searchParams.get('done')),
	};
};

export const actions: Actions = {
	plan: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(followUpPlanSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const plan = { caseId, staffId: staff.id, dueOn: parsed.value.dueOn, at: new Date() };
		const planned = await planFollowUp(db, plan);
		if (!planned.ok) return refused(values, 'dueOn', planned.why);
		redirect(303, `/team/cases/${caseId}/follow-ups?done=planned`);
	},
	record: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(followUpRecordSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const followUpId = rowNamed(values.followUpId ?? '');
		if (!followUpId) return refused(values, '', 'no-such-follow-up');
		const heard = { caseId, followUpId, staffId: staff.id, record: parsed.value, at: new Date() };
		const recorded = await recordFollowUp(db, heard);
		if (!recorded.ok) return refused(values, 'nextOn', recorded.why);
		redirect(303, `/team/cases/${caseId}/follow-ups?done=recorded`);
	},
};

function refused(values: Record<string, string>, dayField: string, why: string) {
	return fail(400, { values, errors: [{ field: why === 'day-past' ? dayField : '', code: why }] });
}
