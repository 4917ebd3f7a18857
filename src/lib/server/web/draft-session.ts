import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Answers } from '#lib/domain/interview/question.ts';
import { draftByToken, removeDraft } from '#lib/server/db/drafts.ts';
import { tokenHash } from '#lib/server/one-time-tokens.ts';
import { openAnswers } from '#lib/server/use-cases/keep-answers.ts';
import { application } from './application.ts';
import { cookieRules } from './cookie-rules.ts';

const draftCookie = 'porchlight_draft';

/** Remembers a begun interview for as long as the browser is open. */
export function rememberDraft(event: RequestEvent, token: string): void {
	event.cookies.set(draftCookie, token, cookieRules(event));
}

type StoredDraft = NonNullable<Awaited<ReturnType<typeof draftByToken>>>;

/** The draft of this browser, sent or not; null when there is none or it has ended. */
export async function readDraft(event: RequestEvent): Promise<StoredDraft | null> {
	const token = event.cookies.get(draftCookie);
	if (!token) return null;
	return (await draftByToken(application().db, tokenHash(token), new Date())) ?? null;
}

interface OpenDraft {
	draft: StoredDraft;
	answers: Answers;
}

/** The draft being filled in. Without one the person is taken to the start; after sending, to `sent`. */
export async function requireOpenDraft(event: RequestEvent): Promise<OpenDraft> {
	const draft = await readDraft(event);
	const start = `/${event.locals.language}`;
	if (!draft) redirect(303, start);
	if (draft.sentAt || !draft.sealed) redirect(303, `${start}/refer/sent`);
	const answers = openAnswers(application().secret, draft.id, draft.sealed);
	if (!answers) redirect(303, start);
	return { draft, answers };
}

/** Ends this browser's draft: answers, links to sheets and cookie are gone. */
export async function endDraft(event: RequestEvent): Promise<void> {
	const token = event.cookies.get(draftCookie);
	if (token) await removeDraft(application().db, tokenHash(token));
	forgetDraft(event);
}

/** Takes the draft's cookie from this browser; the draft itself is somebody else's to erase. */
export function forgetDraft(event: RequestEvent): void {
	event.cookies.delete(draftCookie, cookieRules(event));
}

/** Whether this browser has begun to answer, as far as its cookie says. */
export function hasDraft(event: RequestEvent): boolean {
	return event.cookies.get(draftCookie) !== undefined;
}
