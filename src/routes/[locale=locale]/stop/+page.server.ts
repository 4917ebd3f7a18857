import { redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/domain/own-path.ts';
import { readDraft } from '#lib/server/web/draft-session.ts';
import { readReturn } from '#lib/server/web/return-session.ts';
import { endVisit, pathAfterEnd } from '#lib/server/web/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const draft = await readDraft(event);
	const at = ownPath(event.url.searchParams.get('at'));
	const cameBack = (await readReturn(event)) !== undefined;
	return { sent: cameBack || Boolean(draft?.sentAt), begun: draft !== null, cameBack, at };
};

export const actions: Actions = {
	default: async (event) => {
		await endVisit(event);
		redirect(303, pathAfterEnd(event));
	},
};
