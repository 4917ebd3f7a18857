import { json, type RequestEvent } from '@sveltejs/kit';
import type { Word } from '#lib/domain/heard-text.ts';
import { pathOf } from '#lib/domain/interview/journey.ts';
import type { Answers, Field, Question } from '#lib/domain/interview/question.ts';
import { questions } from '#lib/domain/interview/questions.ts';
import { kindOfRecording } from '#lib/domain/recorded-answer.ts';
import { translator } from '#lib/i18n/catalogue.ts';
import { isLanguageCode, spokenLanguage, type LanguageCode } from '#lib/i18n/languages.ts';
import { lineEnd, sentencesOf } from '#lib/i18n/sentences.ts';
import { hearAnswer } from '#lib/server/use-cases/hear-answer.ts';
import { openAnswers } from '#lib/server/use-cases/keep-answers.ts';
import { application } from './application.ts';
import { readDraft } from './draft-session.ts';
import { readHearing } from './visit-choices.ts';
import { mayBeHeard } from './limits.ts';
import { mayBeListenedTo, maySpeak } from './listening.ts';
import { signedLine } from './signed-line.ts';
import { whileWaitedFor } from './while-waited-for.ts';

/**
 * What is read of a recording at most, in bytes: our page records 60 seconds at 24,000 bits a second, which
 * is 180,000. The server's own limit on bodies is the same and holds for one that does not say its length.
 */
const longestBody = 512 * 1024;

/** Refusals are for our own script: it has the words for each code. */
const refuse = (status: number, code: string) => json({ code }, { status });

/** The field of a question on the path that is being answered. */
function fieldOf(answers: Answers, named: URLSearchParams): { question: Question; field: Field } | null {
	const question = pathOf(questions, answers).find(({ id }) => id === named.get('question'));
	const field = question?.fields.find((one) => one.name === named.get('field') && maySpeak(one));
	return question && field ? { question, field } : null;
}

/** What stands on the screen to choose from, in its order and its words. */
function choosingOf(
	language: string,
	answers: Answers,
	{ question, field }: { question: Question; field: Field },
) {
	if (field.options.length === 0) return null;
	const t = translator(language);
	const context: Record<string, string> = answers.door === 'self' ? {} : { context: 'them' };
	const values = { ...context, language: spokenLanguage(language).name };
	const choices = (field.offered?.(answers) ?? field.options).map((code) => ({
		code,
		label: t(`questions:${question.id}.${field.name}.${code}`, values),
	}));
	return { choices, many: field.kind !== 'choice' };
}

/** The recording, or null where it is longer than any of ours. */
async function recordingOf(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
	if (Number(request.headers.get('content-length') ?? '0') > longestBody) return null;
	try {
		return new Uint8Array(await request.arrayBuffer());
	} catch (error) {
		if (error instanceof Error && 'status' in error && error.status === 413) return null;
		throw error;
	}
}

/** Writes down what a person with an open draft says. It is held in memory and nowhere else. */
export async function transcribeAnswer(event: RequestEvent): Promise<Response> {
	const { secret, hearing } = application();
	const named = event.url.searchParams;
	const language = named.get('language');
	if (!hearing || !isLanguageCode(language)) return refuse(404, 'voice-away');
	const draft = await readDraft(event);
	const answers = draft?.sealed ? openAnswers(secret, draft.id, draft.sealed) : null;
	if (!draft || !answers) return refuse(403, 'voice-away');
	if (!(await mayBeListenedTo(draft.siteId, language))) return refuse(404, 'voice-away');
	const asked = fieldOf(answers, named);
	if (!asked) return refuse(400, 'voice-away');
	if (!(await mayBeHeard(event, draft))) return refuse(429, 'limited');
	const audio = await recordingOf(event.request);
	if (!audio) return refuse(413, 'too-long');
	if (audio.length === 0) return refuse(200, 'nothing-heard');
	const kind = kindOfRecording(event.request.headers.get('content-type') ?? '', audio);
	if (!kind) return refuse(415, 'voice-away');
	const choosing = choosingOf(language, answers, asked);
	const { contentType, ending } = kind;
	const heard = await whileWaitedFor(event, (signal) =>
		hearAnswer(hearing, { audio, contentType, ending, language, choosing, signal }),
	);
	if (!heard.ok && heard.why === 'voice-away') return refuse(503, heard.why);
	if (!heard.ok && heard.why !== 'not-sure') return json({ code: heard.why });
	const { text, low, choices } = heard;
	const code = heard.ok ? undefined : heard.why;
	const chosen = choosing?.choices.filter((one) => choices?.includes(one.code)).map(({ label }) => label);
	return json({ code, text, low, choices, lines: readBack(event, language, { text, low, chosen }) });
}

interface ToReadBack {
	text: string;
	low: readonly Word[];
	/** The words of the choices that were said. */
	chosen?: readonly string[];
}

/** How what was heard is said to who has pages read aloud: the words as theirs, all about them as ours. */
function readBack(event: RequestEvent, language: LanguageCode, { text, low, chosen = [] }: ToReadBack) {
	if (readHearing(event).voice !== 'on') return undefined;
	const t = translator(language);
	const own = (words: string) => ({ language, personal: true, private: true, text: words });
	const ours = (words: string) => ({ language, personal: false, private: true, text: words });
	const unsure = [...new Set(low.map(({ from, to }) => text.slice(from, to)))];
	const pieces = [
		own(text),
		...(unsure.length > 0 ? [ours(t('hearing:speak.check')), ...unsure.map(own)] : []),
		...(chosen.length > 0 ? [t('hearing:speak.chosen'), ...chosen].map(ours) : []),
	].flatMap((piece) => [piece, ours(lineEnd)]);
	return sentencesOf(pieces).map((line) => signedLine(line, language));
}
