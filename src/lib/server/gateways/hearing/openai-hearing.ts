import { toFile } from 'openai';
import * as v from 'valibot';
import type { Environment } from '#lib/server/env.ts';
import { openaiClient, troubleWith } from '../openai-client.ts';
import { HearingAway, type HearingGateway } from './hearing-gateway.ts';
import { spokenTo } from './spoken-to.ts';

type Settings = Pick<Environment, 'openaiApiKey' | 'openaiBaseUrl' | 'hearingModel'>;

/** A sign of Chinese may come in two pieces: then only the bytes say which. */
const pieceSchema = v.object({
	token: v.string(),
	logprob: v.number(),
	bytes: v.nullish(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)))),
});

/** What comes back is checked: an endpoint may answer a sign-in page, or anything. */
const answerSchema = v.object({
	text: v.pipe(v.string(), v.maxLength(10_000)),
	logprobs: v.nullish(v.array(pieceSchema), []),
});

/** Only these say how sure they are of each word, and refuse nobody who asks (ACCESSIBILITY 2.7). */
const saysHowSure = /^gpt-4o(-mini)?-transcribe(?!-diarize)/;

/** A recogniser behind an address shaped like OpenAI's `/audio/transcriptions`; null where none is set up. */
export function openaiHearing(settings: Settings): HearingGateway | null {
	const client = openaiClient(settings);
	const model = settings.hearingModel;
	if (!client || model === undefined) return null;
	return {
		async transcribe({ audio, contentType, ending, language, signal }) {
			try {
				const file = await toFile(audio, `answer.${ending}`, { type: contentType });
				const sure = saysHowSure.test(model) ? { include: ['logprobs' as const] } : {};
				const asked = { model, file, response_format: 'json' as const, ...spokenTo(language), ...sure };
				const read = v.safeParse(answerSchema, await client.audio.transcriptions.create(asked, { signal }));
				if (!read.success) throw new HearingAway('no-words');
				const { text, logprobs } = read.output;
				const pieces = (logprobs ?? []).map(({ token, logprob, bytes }) => ({
					bytes: bytes ?? [...Buffer.from(token)],
					probability: Math.exp(logprob),
				}));
				return { text: text.trim(), pieces };
			} catch (error) {
				throw awayFor(error, signal);
			}
		},
	};
}

/** Only a code goes on: the client's own errors repeat what was asked and what was answered. */
function awayFor(error: unknown, signal: AbortSignal): HearingAway {
	if (error instanceof HearingAway) return error;
	const code = troubleWith(error, signal);
	return new HearingAway(code === 'failed' ? 'no-words' : code);
}
