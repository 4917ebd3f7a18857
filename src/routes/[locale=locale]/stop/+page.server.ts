import { redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/domain/own-path.ts';
import { endVisit, readDraft } from '#lib/server/web/draft-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await readDraft(event);
	const at = ownPath(event.url.searchParams.get('at'));
	return { sent: Boolean(draft?.sentAt), begun: draft !== null, at };
};

export const actions: Actions = {
	default: async (event) => {
		await endVisit(event);
		redirect(303, `/${event.locals.language}`);
	},
};
