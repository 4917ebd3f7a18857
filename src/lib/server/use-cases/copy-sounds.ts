import { createHash } from 'node:crypto';
import { heardText, type HeardSentence } from '#lib/domain/edge.ts';
import { catalogueSentences } from '#lib/i18n/catalogue-sentences.ts';
import { languages, type LanguageCode } from '#lib/i18n/languages.ts';
import type { HouseSpeech } from '#lib/server/gateways/speech/house-speech.ts';
import { sentenceHash } from '#lib/server/gateways/speech/recorded-speech.ts';
import type { Sound } from '#lib/server/gateways/speech/speech-gateway.ts';

export interface SoundsCopy {
	/** Which sentences have a sound here, as it goes down to edges. */
	text: string;
	/** The sound of a file that the text names; null where it is another one by now. */
	sound(file: string): Promise<Sound | null>;
}

const endings = {
	'audio/mpeg': 'mp3',
	'audio/wav': 'wav',
	'audio/ogg': 'ogg',
	'audio/flac': 'flac',
} as const satisfies Record<Sound['contentType'], string>;

const nameOf = ({ bytes, contentType }: Sound) =>
	`${createHash('sha256').update(bytes).digest('hex')}.${endings[contentType]}`;

/** Lists every sound of our own sentences that another machine may have, in all languages. Reads each of them. */
export async function copySounds(speech: Pick<HouseSpeech, 'soundToGive'>): Promise<SoundsCopy> {
	const heard: HeardSentence[] = [];
	const said = new Map<string, { language: LanguageCode; text: string }>();
	for (const { code: language } of languages) {
		for (const { key, number: sentence, text } of catalogueSentences(language)) {
			const sound = await speech.soundToGive(language, text);
			if (!sound) continue;
			const file = nameOf(sound);
			const source = sentenceHash(text);
			heard.push({ language, key, sentence, source, file, bytes: sound.bytes.length });
			said.set(file, { language, text });
		}
	}
	return {
		text: heardText(heard),
		async sound(file) {
			const sentence = said.get(file);
			const sound = sentence ? await speech.soundToGive(sentence.language, sentence.text) : null;
			return sound && nameOf(sound) === file ? sound : null;
		},
	};
}
