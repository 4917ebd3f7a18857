import { redirect } from '@sveltejs/kit';
import { toReferral } from '#lib/domain/interview/to-referral.ts';
import { callByDay } from '#lib/domain/call-by.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { readSent } from '#lib/server/use-cases/read-sent.ts';
import { sheetsFor, sheetToken } from '#lib/server/use-cases/send-draft.ts';
import { application } from '#lib/server/web/application.ts';
import { readDraft } from '#lib/server/web/draft-session.ts';
import { endVisit, pathAfterEnd } from '#lib/server/web/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, secret } = application();
	const draft = await readDraft(event);
	const sent = draft?.sentAt ? await readSent(db, { secret, draftId: draft.id }) : undefined;
	if (!draft?.sentAt) redirect(303, `/${event.locals.language}`);
	const { name, phone, timeZone, callWithinDays } = draft.site;
	// An edge was started anew meanwhile: that it is sent is all that is known here.
	if (!sent) return { sent: true, known: false as const, site: draft.site };
	const facts = toReferral(sent.answers);
	return {
		sent: true,
		known: true as const,
		reference: sent.reference,
		callBy: callByDay(dayIn(timeZone, sent.sentAt), callWithinDays),
		site: { name, phone },
		gently: !facts.agreed,
		doNotCall: facts.doNotCall,
		forAnother: facts.answers.door === 'someone-i-know' || facts.answers.door === 'professional',
		paper: facts.paper,
		sheets: sheetsFor(facts.paper).map((sheet) => ({
			sheet,
			href: `/${event.locals.language}/sheets/${sheetToken(secret, draft.id, sheet)}`,
		})),
	};
};

export const actions: Actions = {
	/** "Finish and clear": the draft, the links to its sheets and this browser's memory of them are gone. */
	default: async (event) => {
		const draft = await readDraft(event);
		await endVisit(event);
		redirect(303, draft?.staffId ? '/team/queue' : pathAfterEnd(event));
	},
};
