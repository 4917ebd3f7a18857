import { spokenLanguage, type LanguageCode } from '#lib/i18n/languages.ts';
import type { Environment } from '#lib/server/env.ts';
import { openaiClient, troubleWith } from '../openai-client.ts';
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
	const { openaiBaseUrl, speechModel: model, speechVoice: voice } = settings;
	const client = openaiClient(settings);
	if (!client) return null;
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
				throw error instanceof VoiceAway ? error : new VoiceAway(troubleWith(error, signal));
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
