import { fail, redirect } from '@sveltejs/kit';
import { issuedActions } from '#lib/server/db/actions.ts';
import { askTeam } from '#lib/server/use-cases/ask-team.ts';
import { application } from '#lib/server/web/application.ts';
import { readSubmitted, rowNamed, valueOf } from '#lib/server/web/form.ts';
import { requireOwnReturn } from '#lib/server/web/return-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { caseId } = await requireOwnReturn(event);
	const actions = await issuedActions(application().db, caseId);
	if (actions.length === 0) redirect(303, `/${event.locals.language}/back/request`);
	return { sent: true, actions };
};

export const actions: Actions = {
	default: async (event) => {
		const { db } = application();
		const chosen = valueOf(await readSubmitted(event), 'what');
		const { caseId, kioskId } = await requireOwnReturn(event);
		const actionId = rowNamed(chosen);
		const kind = 'did-not-work-out' as const;
		const refused = { errors: [{ field: 'what', code: 'choose-one' }] };
		if (!actionId && chosen !== 'other') return fail(400, refused);
		const asked = await askTeam(db, { caseId, kind, actionId, kioskId, at: new Date() });
		if (!asked.ok && asked.why === 'no-such-action') return fail(400, refused);
		redirect(303, `/${event.locals.language}/back/request`);
	},
};
