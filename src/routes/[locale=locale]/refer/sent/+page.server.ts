import { redirect } from '@sveltejs/kit';
import { toReferral } from '#lib/domain/interview/to-referral.ts';
import type { Answers } from '#lib/domain/interview/question.ts';
import { callByDay } from '#lib/domain/call-by.ts';
import { dayIn } from '#lib/i18n/values.ts';
import { sentReferral } from '#lib/server/db/referrals.ts';
import { sheetsFor, sheetToken } from '#lib/server/use-cases/send-draft.ts';
import { application } from '#lib/server/web/application.ts';
import { endVisit, readDraft } from '#lib/server/web/draft-session.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { db, secret } = application();
	const draft = await readDraft(event);
	const sent = draft?.sentAt ? await sentReferral(db, draft.id) : undefined;
	if (!draft || !sent) redirect(303, `/${event.locals.language}`);
	const facts = toReferral(sent.answers as Answers);
	const { name, phone, timeZone, callWithinDays } = draft.site;
	return {
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
		redirect(303, draft?.staffId ? '/team/queue' : `/${event.locals.language}`);
	},
};
