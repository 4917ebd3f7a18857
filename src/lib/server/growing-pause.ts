const firstPauseSeconds = 30;
const longestPauseSeconds = 300;

/** How long somebody who does not answer is left alone: twice as long after each failure, five minutes at most. */
export class GrowingPause {
	#failures = 0;
	#until = 0;

	/** Whether it is time to try. */
	over(at: Date): boolean {
		return at.getTime() >= this.#until;
	}

	/** They did not answer, or asked for this many seconds. */
	failed(at: Date, askedForSeconds = 0): void {
		const pause = Math.min(firstPauseSeconds * 2 ** this.#failures, longestPauseSeconds);
		this.#failures += 1;
		this.#until = at.getTime() + Math.max(pause, askedForSeconds) * 1000;
	}

	answered(): void {
		this.#failures = 0;
		this.#until = 0;
	}
}
