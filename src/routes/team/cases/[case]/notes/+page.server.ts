import { fail, redirect } from '@sveltejs/kit';
import { noteSchema } from '#lib/domain/case-file.ts';
import { parse } from '#lib/domain/field-error.ts';
import { notesOf } from '#lib/server/db/notes.ts';
import { writeNote } from '#lib/server/use-cases/write-note.ts';
import { caseOfOwnSite, requireStaff } from '#lib/server/web/access.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, singleValues } from '#lib/server/web/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db } = application();
	const { caseId } = await caseOfOwnSite(db, requireStaff(event), event.params.case);
	return { notes: await notesOf(db, caseId) };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const staff = requireStaff(event);
		const { caseId } = await caseOfOwnSite(db, staff, event.params.case);
		const values = singleValues(await readSubmitted(event));
		const read = parse(noteSchema, values);
		if (!read.ok) return fail(400, { values, errors: read.errors });
		await writeNote(db, { caseId, staffId: staff.id, words: read.value.words, at: new Date() });
		redirect(303, `/team/cases/${caseId}/notes`);
	},
};
