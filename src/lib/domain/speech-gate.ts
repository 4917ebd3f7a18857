/** What to do after one more moment of sound. */
export type Verdict = 'go-on' | 'spoken' | 'nothing-heard' | 'full';

/** A voice is louder than this, as root mean square of samples from -1 to 1 (ACCESSIBILITY V12). */
const faintest = 0.01;
/** And this much louder than what goes on all the time: a fan or a radio between stations is steady, speech is not. */
const aboveNoise = 2.5;
/** Shorter sounds, in milliseconds, are a cough or a knock. */
const shortestSpeech = 300;
/** Silence that ends an answer; thinking takes up to 3.5 seconds (ACCESSIBILITY V11). */
const pause = 4000;
/** How long nobody needs to say anything. */
const patience = 10_000;
/** The longest answer, and when its end is announced. */
export const longestAnswer = 60_000;
export const warnAt = 50_000;

/** Tells speech from silence and from steady noise, moment by moment; times in milliseconds since the start. */
export class SpeechGate {
	#floor = Infinity;
	#peak = 0;
	#speech = 0;
	#lastSpeech = 0;
	#before = 0;

	/** Takes the loudness since the moment before. */
	hear(level: number, at: number): Verdict {
		const length = at - this.#before;
		this.#before = at;
		// The quietest moments are the room; it may grow louder, slowly.
		this.#floor = Math.min(level, this.#floor * (1 + length / 20_000));
		this.#peak = Math.max(this.#peak, level);
		if (level >= faintest && level >= aboveNoise * this.#floor) {
			this.#speech += length;
			this.#lastSpeech = at;
		}
		if (at >= longestAnswer) return 'full';
		if (this.hasSpeech) return at - this.#lastSpeech >= pause ? 'spoken' : 'go-on';
		return at >= patience ? 'nothing-heard' : 'go-on';
	}

	/** Whether anything was said; if not, the recording never leaves this machine. */
	get hasSpeech(): boolean {
		return this.#peak >= faintest && this.#speech >= shortestSpeech;
	}
}
