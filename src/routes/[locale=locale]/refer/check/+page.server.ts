import { error, redirect } from '@sveltejs/kit';
import { firstMissing, previousBefore, pruned } from '#lib/domain/interview/journey.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { sendSealedDraft } from '#lib/server/use-cases/send-sealed-draft.ts';
import { sendDraft } from '#lib/server/use-cases/send-draft.ts';
import { application } from '#lib/server/web/application.ts';
import { requireOpenDraft } from '#lib/server/web/draft-session.ts';
import { maySend } from '#lib/server/web/limits.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { draft, answers } = await requireOpenDraft(event);
	const base = `/${event.locals.language}/refer`;
	const missing = firstMissing(questions, answers);
	if (missing) redirect(303, `${base}/${missing.id}`);
	const before = previousBefore(questions, answers, 'check');
	return {
		answers: pruned(questions, answers),
		back: `${base}/${before?.id ?? ''}`,
		site: { phone: draft.site.phone },
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, secret, edge } = application();
		const { draft, answers } = await requireOpenDraft(event);
		const base = `/${event.locals.language}/refer`;
		if (!(await maySend(event, draft))) error(429, { message: 'too-many', code: 'too-many' });
		const { siteId, kioskId, staffId } = draft;
		const sending = { secret, draftId: draft.id, language: event.locals.language, answers, at: new Date() };
		const sent = edge
			? await sendSealedDraft(db, { ...sending, hubKey: edge.key })
			: await sendDraft(db, { ...sending, siteId, kioskId, staffId });
		if (!sent.ok && sent.why === 'incomplete') redirect(303, `${base}/${sent.question}`);
		redirect(303, sent.ok ? `${base}/sent` : `/${event.locals.language}`);
	},
};
