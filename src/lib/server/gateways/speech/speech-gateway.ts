import type { LanguageCode } from '#lib/i18n/languages.ts';

/** Speech as it is sent to a browser. */
export interface Sound {
	bytes: Uint8Array<ArrayBuffer>;
	contentType: 'audio/mpeg' | 'audio/wav' | 'audio/ogg' | 'audio/flac';
}

interface Sentence {
	language: LanguageCode;
	text: string;
	/** Ends the asking; the time that may be taken is the asker's to say. */
	signal: AbortSignal;
}

/** Something that speaks. */
export interface SpeechGateway {
	speaks(language: LanguageCode): boolean;
	/** Names all that the sound depends on besides language and text. */
	voice(language: LanguageCode): string;
	/** Speaks one sentence; throws `VoiceAway` where it cannot now. */
	say(sentence: Sentence): Promise<Sound>;
}

/** The voice cannot be reached, takes too long, or answers something that is no sound; never repeats the text. */
export class VoiceAway extends Error {
	override readonly name = 'VoiceAway';
	constructor(readonly code: 'slow' | 'unreachable' | 'refused' | 'no-sound' | 'failed') {
		super(code);
	}
}

/** A sentence of a thousand letters takes about a minute and a half: five megabytes. */
export const largestSound = 8 * 1024 * 1024;

const signs: [RegExp, Sound['contentType']][] = [
	[/^RIFF....WAVE/s, 'audio/wav'],
	[/^(ID3|\xff[\xe2-\xff])/, 'audio/mpeg'],
	[/^OggS/, 'audio/ogg'],
	[/^fLaC/, 'audio/flac'],
];

/** Bytes as sound, known by how they begin and not by what somebody calls them; null for anything else. */
export function soundOf(bytes: Uint8Array<ArrayBuffer>): Sound | null {
	const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
	const sign = bytes.length > 64 ? signs.find(([begins]) => begins.test(start)) : undefined;
	return sign ? { bytes, contentType: sign[1] } : null;
}
