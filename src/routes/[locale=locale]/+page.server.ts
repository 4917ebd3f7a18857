import { redirect } from '@sveltejs/kit';
import { pathOf } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { beginDraft } from '#lib/server/use-cases/begin-draft.ts';
import { application } from '#lib/server/web/application.ts';
import { endDraft, rememberDraft } from '#lib/server/web/draft-session.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import { readPlace } from '#lib/server/web/place.ts';
import { readLook } from '#lib/server/web/visit-choices.ts';
import type { Actions, PageServerLoad } from './$types';

const publicDoors = ['self', 'someone-i-know', 'professional'] as const;

export const load: PageServerLoad = async (event) => {
	const { site, kioskId } = await readPlace(event);
	return { site, atKiosk: kioskId !== null, theme: readLook(event).theme };
};

export const actions: Actions = {
	default: async (event) => {
		const { db, secret } = application();
		const wanted = valueOf(await readSubmitted(event), 'door');
		const door = publicDoors.find((known) => known === wanted) ?? 'self';
		const { site, kioskId } = await readPlace(event);
		await endDraft(event);
		const draft = { secret, door, site, kioskId, staffId: null, at: new Date() };
		rememberDraft(event, (await beginDraft(db, draft)).token);
		redirect(303, `/${event.params.locale}/refer/${pathOf(questions, { door })[0]?.id ?? 'check'}`);
	},
};
