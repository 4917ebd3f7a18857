import { error, fail, redirect } from '@sveltejs/kit';
import { validate as isUuid } from 'uuid';
import { needLevelChangeSchema, newNeedSchema } from '#lib/domain/case-file.ts';
import { parse } from '#lib/domain/field-error.ts';
import { needCodes } from '#lib/domain/need.ts';
import { needsOf } from '#lib/server/db/needs.ts';
import { addNeed } from '#lib/server/use-cases/add-need.ts';
import { changeNeedLevel } from '#lib/server/use-cases/change-need-level.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	const needs = await needsOf(db, caseId);
	const known = needs.map(({ code }) => code);
	return { needs, others: needCodes.filter((code) => !known.includes(code)) };
};

export const actions: Actions = {
	add: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(newNeedSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		const added = await addNeed(db, { ...read.value, caseId, staffId: staff.id, at: new Date() });
		if (!added.ok) return fail(400, { values, errors: [{ field: 'need', code: added.why }] });
		redirect(303, `/team/cases/${caseId}/needs`);
	},
	level: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(needLevelChangeSchema, values);
		if (!read.ok) return fail(400, { values, errors: [{ field: '', code: 'choose-one' }] });
		const needId = values['needId'] ?? '';
		if (!isUuid(needId)) error(404, { message: 'not-found', code: 'not-found' });
		const change = { caseId, staffId: staff.id, needId, level: read.value.level, at: new Date() };
		const changed = await changeNeedLevel(db, change);
		if (!changed.ok) return fail(400, { values, errors: [{ field: '', code: changed.why }] });
		redirect(303, `/team/cases/${caseId}/needs`);
	},
};
