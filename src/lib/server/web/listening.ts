import type { RequestEvent } from '@sveltejs/kit';
import type { Field, Question } from '#lib/domain/interview/question.ts';
import { recognitionIsOn } from '#lib/server/db/recognition.ts';
import { permissionsWithMicrophone } from '#lib/server/security-headers.ts';
import { application } from './application.ts';

/** A phone number is typed: one wrong digit is another person's phone. */
export const maySpeak = ({ kind }: Field) => kind !== 'phone';

/** Whether people at a site may answer by speaking: a recogniser is set up, and somebody switched it on. */
export async function mayBeListenedTo(siteId: string, language: string): Promise<boolean> {
	const { db, hearing } = application();
	return hearing !== null && (await recognitionIsOn(db, siteId, language));
}

/** What a question's page needs to offer speaking, and leave to ask for the microphone; nothing where it may not. */
export async function offerListening(event: RequestEvent, siteId: string, { id, fields }: Question) {
	const { language } = event.locals;
	if (!fields.some(maySpeak) || !(await mayBeListenedTo(siteId, language))) return undefined;
	event.setHeaders({ 'Permissions-Policy': permissionsWithMicrophone });
	return { question: id, language, service: application().environment.hearingService };
}
