import { redirect } from '@sveltejs/kit';
import { readStanding } from '#lib/server/use-cases/read-standing.ts';
import { withdraw } from '#lib/server/use-cases/withdraw.ts';
import { application } from '#lib/server/web/application.ts';
import { requireOwnReturn } from '#lib/server/web/return-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { caseId } = await requireOwnReturn(event);
	const { site, state } = await readStanding(application().db, { caseId, at: new Date() });
	if (state !== 'open') redirect(303, `/${event.locals.language}/back/request`);
	return { sent: true, site };
};

export const actions: Actions = {
	default: async (event) => {
		const { caseId } = await requireOwnReturn(event);
		await withdraw(application().db, { caseId, at: new Date() });
		redirect(303, `/${event.locals.language}/back/request`);
	},
};
