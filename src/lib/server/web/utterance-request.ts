import { text, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { isLanguageCode, type LanguageCode } from '#lib/i18n/languages.ts';
import { isSigned, type Utterance } from '#lib/server/speech-signature.ts';
import { application } from './application.ts';
import { mayBeSpokenTo } from './limits.ts';
import { whileWaitedFor } from './while-waited-for.ts';

/** No page of ours says more in one sentence. */
const longestText = 1000;

/** What is read of a request at most, in bytes: a thousand letters and their signature, however they are written. */
const longestBody = 16 * 1024;

const schema = v.object({
	language: v.custom<LanguageCode>(isLanguageCode),
	text: v.pipe(v.string(), v.minLength(1)),
	personal: v.boolean(),
	signature: v.string(),
});

/** Refusals are for our own script: a code in one line. */
const refuse = (status: number, code: string, headers: Record<string, string> = {}) =>
	text(`${code}\n`, { status, headers: { 'Cache-Control': 'no-store', ...headers } });

async function readJson(request: Request): Promise<unknown> {
	try {
		return JSON.parse(await request.text());
	} catch {
		return undefined;
	}
}

/**
 * Speaks a sentence that stands on a page of ours, and no other. The order matters: nothing is counted, asked
 * for or kept before the signature is known to be ours.
 */
export async function speakUtterance(event: RequestEvent): Promise<Response> {
	const { secret, speech } = application();
	if (Number(event.request.headers.get('content-length') ?? '0') > longestBody)
		return refuse(413, 'too-long');
	const read = v.safeParse(schema, await readJson(event.request));
	if (!read.success) return refuse(400, 'not-an-utterance');
	const { signature, ...utterance } = read.output;
	if (utterance.text.length > longestText) return refuse(413, 'too-long');
	if (!isSigned(secret, utterance, signature)) return refuse(403, 'not-signed');
	const { allowed, retryAfterSeconds } = await mayBeSpokenTo(event);
	if (!allowed) return refuse(429, 'too-many', { 'Retry-After': String(retryAfterSeconds) });
	const said = await whileWaitedFor(event, (signal) => speech.say(utterance, signal));
	return answer(utterance, said);
}

type Said = Awaited<ReturnType<ReturnType<typeof application>['speech']['say']>>;

function answer({ personal }: Utterance, said: Said): Response {
	if (!said.ok) return said.why === 'away' ? refuse(503, 'voice-away') : refuse(404, 'no-voice');
	const { bytes, contentType } = said.sound;
	return new Response(bytes, {
		headers: {
			'Content-Type': contentType,
			'Content-Length': String(bytes.length),
			'Cache-Control': personal ? 'no-store' : 'private, max-age=86400',
		},
	});
}
