import { join } from 'node:path';
import { languages, type LanguageCode } from '#lib/i18n/languages.ts';
import type { Environment } from '#lib/server/env.ts';
import { countUtterance } from '#lib/server/metrics.ts';
import { withPatience } from '#lib/server/patience.ts';
import type { Utterance } from '#lib/server/speech-signature.ts';
import { espeakSpeech } from './espeak-speech.ts';
import { openaiSpeech } from './openai-speech.ts';
import { recordedSound, type Recordings } from './recorded-speech.ts';
import { recordingsHere } from './recordings-here.ts';
import { SoundCache, usualSize } from './sound-cache.ts';
import { VoiceAway, type Sound, type SpeechGateway } from './speech-gateway.ts';

/** What speaks a language here, first of all: a service elsewhere, the voice on this machine, or recordings alone. */
export type SpeechSource = 'service' | 'espeak-ng' | 'recorded';

type Said = { ok: true; sound: Sound } | { ok: false; why: 'no-voice' | 'away' };

interface Voices {
	/** Speaks our own words, and may be elsewhere. */
	service: SpeechGateway | null;
	/** On this machine: the only one that hears what is personal. */
	machine: SpeechGateway | null;
	recordings: ReadonlyMap<LanguageCode, Recordings>;
	cache: SoundCache;
	/** How long one sentence may take, in milliseconds. */
	patience: number;
}

/** Nobody listens for longer: by then the page has said that the voice is away. */
export const usualPatience = 10_000;

/** The voices of this house: a recording where there is one, else a voice whose sound is kept, else none. */
export class HouseSpeech {
	#voices: Voices;
	readonly #asked = new Map<string, Promise<Sound>>();
	constructor(voices: Voices) {
		this.#voices = voices;
	}

	/** Hears these recordings from now on. */
	useRecordings(recordings: Voices['recordings']): void {
		this.#voices = { ...this.#voices, recordings };
	}

	/** Who speaks our own words in a language; null where nobody does. */
	sourceOf(language: LanguageCode): SpeechSource | null {
		const { service, machine, recordings } = this.#voices;
		if (service?.speaks(language)) return 'service';
		if (machine?.speaks(language)) return 'espeak-ng';
		const recorded = recordings.get(language);
		return recorded?.missing.length === 0 && recorded.stale.length === 0 ? 'recorded' : null;
	}

	/** Whether pages in a language can be heard. */
	speaks(language: LanguageCode): boolean {
		return this.sourceOf(language) !== null;
	}

	/** Whether what is personal can be heard too: only by a voice on this machine. */
	speaksPersonal(language: LanguageCode): boolean {
		return this.#voices.machine?.speaks(language) ?? false;
	}

	/** Speaks one sentence. What is personal goes to no outside service, and nothing keeps it. */
	async say({ language, text, personal }: Utterance, signal?: AbortSignal): Promise<Said> {
		try {
			const said = personal
				? await this.#sayPersonal(language, text, signal)
				: await this.#sayOurs(language, text);
			countUtterance(language, said?.source ?? 'none');
			return said ? { ok: true, sound: said.sound } : { ok: false, why: 'no-voice' };
		} catch (error) {
			if (!(error instanceof VoiceAway)) throw error;
			countUtterance(language, `away-${error.code}`);
			return { ok: false, why: 'away' };
		}
	}

	async #sayPersonal(language: LanguageCode, text: string, signal?: AbortSignal) {
		const { machine, patience } = this.#voices;
		if (!machine?.speaks(language)) return null;
		const sound = await withPatience(patience, signal, (limit) =>
			machine.say({ language, text, signal: limit }),
		);
		return { source: 'espeak-ng', sound };
	}

	async #sayOurs(language: LanguageCode, text: string) {
		const { recordings, cache } = this.#voices;
		const recording = await recordedSound(recordings.get(language) ?? { files: new Map() }, text);
		if (recording) return { source: 'recorded', sound: recording };
		const voice = this.voiceOf(language);
		if (!voice) return null;
		const kept = { language, voice: voice.voice(language), text };
		const sound = await cache.get(kept);
		if (sound) return { source: 'kept', sound };
		const key = JSON.stringify(kept);
		// Two who ask for the same at once are answered with one asking, which neither of them can end.
		const asking =
			this.#asked.get(key) ?? this.#make(voice, language, text).finally(() => this.#asked.delete(key));
		this.#asked.set(key, asking);
		return { source: this.sourceOf(language) ?? 'none', sound: await asking };
	}

	/** The voice that makes sound of our own words in a language. */
	voiceOf(language: LanguageCode): SpeechGateway | null {
		return [this.#voices.service, this.#voices.machine].find((voice) => voice?.speaks(language)) ?? null;
	}

	async #make(voice: SpeechGateway, language: LanguageCode, text: string): Promise<Sound> {
		const { cache, patience } = this.#voices;
		const sound = await voice.say({ language, text, signal: AbortSignal.timeout(patience) });
		await cache.put({ language, voice: voice.voice(language), text }, sound);
		return sound;
	}

	/** Whether a sentence of ours has its sound already, recorded or kept. */
	async isReady(language: LanguageCode, text: string): Promise<boolean> {
		const { recordings, cache } = this.#voices;
		if (recordings.get(language)?.files.has(text)) return true;
		const voice = this.voiceOf(language);
		return voice !== null && (await cache.has({ language, voice: voice.voice(language), text }));
	}

	/**
	 * The sound of a sentence of ours as another machine may have it: what a person recorded, or a service has
	 * made already. A voice on this machine is no reason: that machine has one too.
	 */
	async soundToGive(language: LanguageCode, text: string): Promise<Sound | null> {
		const { service, recordings, cache } = this.#voices;
		const recording = await recordedSound(recordings.get(language) ?? { files: new Map() }, text);
		if (recording || !service?.speaks(language)) return recording;
		return cache.get({ language, voice: service.voice(language), text });
	}

	/** Who speaks which languages, as one code: `espeak-ng=en.fr/none=tl`. */
	summary(): string {
		const speakers = languages.map(({ code }) => this.sourceOf(code) ?? 'none');
		return [...new Set(speakers)]
			.map((speaker) => {
				const spoken = languages.filter((_language, index) => speakers[index] === speaker);
				return `${speaker}=${spoken.map(({ code }) => code).join('.')}`;
			})
			.join('/');
	}
}

/** Finds every voice there is here. Errors in a manifest of recordings stop the boot. */
export async function openHouseSpeech(environment: Environment): Promise<HouseSpeech> {
	return new HouseSpeech({
		service: openaiSpeech(environment),
		machine: await espeakSpeech(),
		recordings: await recordingsHere(environment),
		cache: new SoundCache({ folder: join(environment.dataFolder, 'speech-cache'), largest: usualSize }),
		patience: usualPatience,
	});
}
