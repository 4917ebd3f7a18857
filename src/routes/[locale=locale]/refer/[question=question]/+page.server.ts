import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { answer, withUnchecked } from '#lib/domain/interview/answering.ts';
import { dangerSaidBefore } from '#lib/domain/interview/heard.ts';
import { firstMissing, mayOpen, nextAfter, pathOf, previousBefore } from '#lib/domain/interview/journey.ts';
import { hearings } from '#lib/domain/hearing.ts';
import { mayBeSkipped, type Answers } from '#lib/domain/interview/question.ts';
import { publicAids } from '#lib/domain/own-path.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { keepAnswers } from '#lib/server/use-cases/keep-answers.ts';
import { markAnswers } from '#lib/server/use-cases/mark-answers.ts';
import { understandWords } from '#lib/server/use-cases/understand-words.ts';
import { application } from '#lib/server/web/application.ts';
import { requireOpenDraft } from '#lib/server/web/draft-session.ts';
import { readSubmitted, valueOf } from '#lib/server/web/form.ts';
import { readHearing, rememberHearing } from '#lib/server/web/visit-choices.ts';
import { log } from '#lib/server/log.ts';
import { offerListening } from '#lib/server/web/listening.ts';
import type { Actions, PageServerLoad } from './$types';

/** The question of this address, when it may be opened now; else the one to answer first, or the check. */
function questionAt(id: string, answers: Answers, language: string) {
	const question = pathOf(questions, answers).find((known) => known.id === id);
	if (question && mayOpen(questions, answers, id)) return question;
	redirect(303, `/${language}/refer/${firstMissing(questions, answers)?.id ?? 'check'}`);
}

/** Where a button of the header leads from a question; the voice's own leads back to it, spoken or silent. */
function leavingFor(event: RequestEvent, wanted: string, id: string): string | undefined {
	const aid = publicAids.find((known) => known === wanted);
	if (aid) return `${aid}?at=refer/${id}`;
	if (wanted !== 'listen' && wanted !== 'quiet') return undefined;
	rememberHearing(event, hearings.changed(readHearing(event), { voice: wanted === 'listen' ? 'on' : 'off' }));
	return `refer/${id}${event.url.searchParams.has('change') ? '?change' : ''}`;
}

export const load: PageServerLoad = async (event) => {
	const { draft, answers } = await requireOpenDraft(event);
	const question = questionAt(event.params.question, answers, event.locals.language);
	const { id } = question;
	const changing = event.url.searchParams.has('change');
	const before = changing ? 'check' : previousBefore(questions, answers, id)?.id;
	return {
		id,
		answers,
		changing,
		danger: dangerSaidBefore(questions, answers, id),
		listening: await offerListening(event, draft.siteId, question),
		atKiosk: draft.kioskId !== null,
		site: { phone: draft.site.phone },
		back: before ? `/${event.locals.language}/refer/${before}` : `/${event.locals.language}`,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { db, secret, understanding } = application();
		const submitted = await readSubmitted(event);
		const { draft, answers } = await requireOpenDraft(event);
		const question = questionAt(event.params.question, answers, event.locals.language);
		const keeping = { secret, draftId: draft.id, kioskId: draft.kioskId, at: new Date() };
		const leave = leavingFor(event, valueOf(submitted, 'leave'), question.id);
		if (leave !== undefined) {
			await keepAnswers(db, { ...keeping, answers: withUnchecked(question, answers, submitted) });
			redirect(303, `/${event.locals.language}/${leave}`);
		}
		const skipped = valueOf(submitted, 'skip') !== '' && mayBeSkipped(question);
		const answered = answer(question, answers, skipped ? {} : submitted);
		if (!answered.ok) return fail(400, { values: submitted, errors: answered.errors });
		const { language } = event.locals;
		const spoken = !skipped && valueOf(submitted, 'spoken') === 'yes';
		const asked = { question, answers: answered.answers, language };
		const understood = await understandWords({ ...asked, understanding, log });
		const given = markAnswers({ ...asked, spoken, understood });
		await keepAnswers(db, { ...keeping, answers: given });
		const next = event.url.searchParams.has('change')
			? firstMissing(questions, given)
			: nextAfter(questions, given, question.id);
		redirect(303, `/${event.locals.language}/refer/${next?.id ?? 'check'}`);
	},
};
