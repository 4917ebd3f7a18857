import { recorderKind } from '#lib/domain/recorded-answer.ts';
import { SpeechGate, warnAt } from '#lib/domain/speech-gate.ts';

/** What a recording tells the page while it goes on. */
interface Watching {
	/** The loudness now, 0 to 1. */
	level(now: number): void;
	/** Ten seconds are left. */
	ending(): void;
	/** It has ended and its last tone with it; without a recording where nothing was said. */
	ended(recording: Blob | null): void;
}

export interface Recording {
	/** Ends it, and what was said is used. */
	stop(): void;
	/** Ends it, and nothing of it is used. */
	drop(): void;
}

/** How often the loudness is looked at, and how long a tone sounds, in milliseconds. */
const step = 50;
const toneLength = 150;

/** How this browser records, where it can at all; elsewhere nothing is offered. Asks for no microphone. */
function recorderHere() {
	if (!('mediaDevices' in navigator) || !('MediaRecorder' in globalThis)) return undefined;
	return recorderKind((name) => MediaRecorder.isTypeSupported(name));
}

export const canRecord = (): boolean => recorderHere() !== undefined;

/** A short sound, and the wait until it is over. */
function tone(context: AudioContext, frequency: number): Promise<void> {
	const sound = context.createOscillator();
	const loudness = context.createGain();
	loudness.gain.value = 0.1;
	sound.frequency.value = frequency;
	sound.connect(loudness).connect(context.destination);
	sound.start();
	sound.stop(context.currentTime + toneLength / 1000);
	return new Promise((over) => setTimeout(over, toneLength));
}

/**
 * Records one answer; asks for the microphone only when called. Throws what `getUserMedia` throws. Stopping
 * is answered at once: the track ends before anything else happens (ACCESSIBILITY V10).
 */
export async function recordAnswer(watching: Watching): Promise<Recording> {
	const kind = recorderHere();
	// In the task of the press: some browsers let nothing sound that begins later.
	const context = new AudioContext();
	const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => {
		void context.close();
		throw error;
	});
	void context.resume();
	const analyser = context.createAnalyser();
	context.createMediaStreamSource(stream).connect(analyser);
	const recorder = new MediaRecorder(stream, { mimeType: kind?.recorder, audioBitsPerSecond: 24_000 });
	const pieces: Blob[] = [];
	const gate = new SpeechGate();
	const samples = new Float32Array(analyser.fftSize);
	let warned = false;
	let over = false;
	let dropped = false;

	recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
	const written = new Promise((done) => recorder.addEventListener('stop', done));
	async function end(): Promise<void> {
		if (over) return;
		over = true;
		clearInterval(timer);
		recorder.stop();
		for (const track of stream.getTracks()) track.stop();
		await Promise.all([written, tone(context, 440)]);
		void context.close();
		watching.ended(gate.hasSpeech && !dropped ? new Blob(pieces, { type: kind?.contentType }) : null);
	}
	function look(): void {
		analyser.getFloatTimeDomainData(samples);
		const level = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
		const at = performance.now() - started;
		watching.level(Math.min(1, level * 4));
		if (at >= warnAt && !warned) {
			warned = true;
			void tone(context, 660);
			watching.ending();
		}
		if (gate.hear(level, at) !== 'go-on') void end();
	}
	// Nothing is recorded before its tone is over: it says when to begin, and is no answer.
	await tone(context, 880);
	recorder.start();
	const started = performance.now();
	const timer = setInterval(look, step);
	// A microphone that is pulled out has said all it will.
	stream.getTracks()[0]?.addEventListener('ended', () => void end());
	return {
		stop: () => void end(),
		drop() {
			dropped = true;
			void end();
		},
	};
}
