import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { goalSchema } from '#lib/domain/prescription.ts';
import { caseHeading } from '#lib/server/db/cases.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { prescriptionVersions } from '#lib/server/db/prescriptions.ts';
import { removeGoal } from '#lib/server/use-cases/remove-goal.ts';
import { writeGoal } from '#lib/server/use-cases/write-goal.ts';
import { caseOfOwnSite, notFound, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const { closedAt } = await caseHeading(db, caseId);
	const [current] = await prescriptionVersions(db, caseId);
	if (!current || current.issuedAt || closedAt) redirect(303, `/team/cases/${caseId}/prescription`);
	const goal = (await goalsOf(db, current.id)).find(({ id }) => id === event.params.goal);
	if (!goal && event.params.goal !== 'new') notFound();
	return { caseId, goal: goal ?? null };
};

export const actions: Actions = {
	write: async (event) => {
		const { db } = application();
		const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(goalSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const goalId = rowNamed(event.params.goal);
		const written = await writeGoal(db, { caseId, goalId, goal: parsed.value });
		if (!written.ok) return fail(400, { values, errors: [{ field: '', code: written.why }] });
		redirect(303, `/team/cases/${caseId}/prescription?done=goal#goal-${written.goalId}`);
	},
	remove: async (event) => {
		const { db } = application();
		const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
		const goalId = rowNamed(event.params.goal) ?? notFound();
		const removed = await removeGoal(db, { caseId, goalId });
		if (!removed.ok) return fail(400, { values: {}, errors: [{ field: '', code: removed.why }] });
		redirect(303, `/team/cases/${caseId}/prescription?done=removed`);
	},
};
