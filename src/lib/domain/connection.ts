/**
 * How a page finds out that its server is away, in milliseconds. Whoever presses or only reads is told within five
 * seconds (ACCESSIBILITY R05): after the longest pause between two looks and the longest wait for an answer.
 */
export const connection = {
	/** After so long without an answer to what was pressed, it is asked whether the server is there at all. */
	slow: 600,
	/** How long an answer to that is waited for: a slow line is no lost one. */
	patience: 3900,
	/** How often a kiosk asks while its page is only read, and how long it waits for an answer. */
	heartbeat: 2500,
	heartbeatPatience: 2400,
	/** How long an answer that was on its way may still take once the server is there again. */
	grace: 3000,
	/** How long it is said that the connection is back. */
	relief: 8000,
} as const;

const firstPause = 1000;
const longestPause = 10_000;

/** How long to wait before the next try, in milliseconds, after so many that failed: each pause twice the last. */
export function pauseAfter(tries: number): number {
	return Math.min(firstPause * 2 ** Math.max(0, tries - 1), longestPause);
}
