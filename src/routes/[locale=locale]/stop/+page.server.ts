import { redirect } from '@sveltejs/kit';
import { endDraft, readDraft } from '#lib/server/web/draft-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await readDraft(event);
	return { sent: Boolean(draft?.sentAt), begun: draft !== null };
};

export const actions: Actions = {
	default: async (event) => {
		await endDraft(event);
		event.setHeaders({ 'Clear-Site-Data': '"cache", "storage"' });
		redirect(303, `/${event.locals.language}`);
	},
};
