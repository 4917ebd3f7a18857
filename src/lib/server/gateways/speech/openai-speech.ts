import OpenAI, { APIConnectionError, APIError } from 'openai';
import { spokenLanguage, type LanguageCode } from '#lib/i18n/languages.ts';
import type { Environment } from '#lib/server/env.ts';
import { largestSound, soundOf, VoiceAway, type SpeechGateway } from './speech-gateway.ts';

type Settings = Pick<Environment, 'openaiApiKey' | 'openaiBaseUrl' | 'speechModel' | 'speechVoice'>;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** Written Chinese says nothing of which language is wanted, and no model is slow by itself (ACCESSIBILITY V05). */
function instructions(language: LanguageCode): string {
	const name = languageNames.of(spokenLanguage(language).tag) ?? language;
	return `Speak ${name}. Read the words exactly as written, calmly and clearly, at about 120 words a minute.`;
}

/** A voice behind an address shaped like OpenAI's `/audio/speech`; null where none is set up. */
export function openaiSpeech(settings: Settings): SpeechGateway | null {
	const { openaiApiKey, openaiBaseUrl, speechModel: model, speechVoice: voice } = settings;
	if (openaiApiKey === undefined && openaiBaseUrl === undefined) return null;
	const client = new OpenAI({
		// A server of one's own often wants no key, and the client insists on one.
		apiKey: openaiApiKey ?? 'none',
		baseURL: openaiBaseUrl ?? null,
		maxRetries: 0,
		logLevel: 'off',
	});
	return {
		speaks: () => true,
		voice: () => [openaiBaseUrl ?? 'openai', model, voice].join(' '),
		async say({ language, text, signal }) {
			try {
				const asked = { model, voice, input: text, instructions: instructions(language) };
				const answer = await client.audio.speech.create({ ...asked, response_format: 'mp3' }, { signal });
				const sound = soundOf(await bytesOf(answer));
				if (!sound) throw new VoiceAway('no-sound');
				return sound;
			} catch (error) {
				throw awayFor(error, signal);
			}
		},
	};
}

/** Reads no more than a sentence can have, whatever the other side goes on sending. */
async function bytesOf(answer: Response): Promise<Uint8Array<ArrayBuffer>> {
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of answer.body ?? []) {
		length += piece.length;
		if (length > largestSound) throw new VoiceAway('no-sound');
		pieces.push(piece);
	}
	return new Uint8Array(Buffer.concat(pieces));
}

/** Only a code goes on: the client's own errors repeat what was asked and what was answered. */
function awayFor(error: unknown, signal: AbortSignal): VoiceAway {
	if (error instanceof VoiceAway) return error;
	if (signal.aborted) return new VoiceAway('slow');
	if (error instanceof APIConnectionError) return new VoiceAway('unreachable');
	return new VoiceAway(error instanceof APIError ? 'refused' : 'failed');
}
