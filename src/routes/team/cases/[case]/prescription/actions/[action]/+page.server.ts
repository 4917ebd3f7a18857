import { fail, redirect } from '@sveltejs/kit';
import { parse } from '#lib/domain/field-error.ts';
import { actionFromResource, actionSchema } from '#lib/domain/prescription.ts';
import { actionsOf } from '#lib/server/db/actions.ts';
import { caseHeading } from '#lib/server/db/cases.ts';
import { goalsOf } from '#lib/server/db/goals.ts';
import { prescriptionVersions, sheetHeading } from '#lib/server/db/prescriptions.ts';
import { resourceById, searchResources } from '#lib/server/db/resources.ts';
import { removeAction } from '#lib/server/use-cases/remove-action.ts';
import { writeAction } from '#lib/server/use-cases/write-action.ts';
import { caseOfOwnSite, notFound, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const [{ closedAt }, [current], sheet] = await Promise.all([
		caseHeading(db, caseId),
		prescriptionVersions(db, caseId),
		sheetHeading(db, caseId),
	]);
	if (!current || current.issuedAt || closedAt) redirect(303, `/team/cases/${caseId}/prescription`);
	const action = (await actionsOf(db, current.id)).find(({ id }) => id === event.params.action);
	if (!action && event.params.action !== 'new') notFound();
	const goals = await goalsOf(db, current.id);
	const asked = (name: string) => event.url.searchParams.get(name);
	const words = asked('q')?.slice(0, 200) ?? null;
	// The plan is the person's: what is copied into it is in their language where somebody translated it.
	const language = sheet?.language ?? event.locals.language;
	const found = words === null ? null : await searchResources(db, words, null, language);
	const resourceId = rowNamed(asked('resource') ?? '') ?? action?.resourceId ?? null;
	const resource = resourceId ? await resourceById(db, resourceId, language) : undefined;
	const chosen = resource && asked('resource') ? actionFromResource(resource) : {};
	const goalId = goals.find(({ id }) => id === asked('goal'))?.id ?? null;
	return {
		caseId,
		goals,
		words,
		found,
		action: action ?? null,
		resource: resource ?? null,
		start: { goalId, ...action, ...chosen },
	};
};

export const actions: Actions = {
	write: async (event) => {
		const { db } = application();
		const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
		const values = singleValues(await readSubmitted(event));
		const parsed = parse(actionSchema, values);
		if (!parsed.ok) return fail(400, { values, errors: parsed.errors });
		const actionId = rowNamed(event.params.action);
		const written = await writeAction(db, { caseId, actionId, action: parsed.value });
		if (!written.ok) return fail(400, { values, errors: [{ field: '', code: written.why }] });
		redirect(303, `/team/cases/${caseId}/prescription?done=action#action-${written.actionId}`);
	},
	remove: async (event) => {
		const { db } = application();
		const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
		const actionId = rowNamed(event.params.action) ?? notFound();
		const removed = await removeAction(db, { caseId, actionId });
		if (!removed.ok) return fail(400, { values: {}, errors: [{ field: '', code: removed.why }] });
		redirect(303, `/team/cases/${caseId}/prescription?done=removed`);
	},
};
