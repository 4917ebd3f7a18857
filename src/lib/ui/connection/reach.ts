import { connection } from '#lib/domain/connection.ts';

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Whether our server answers. It is asked without a cookie: that keeps no visit alive and counts as nobody's touch.
 * Somebody on the way who answers everything, as a captive portal does, is not our server.
 */
export async function isThere(patience: number = connection.patience): Promise<boolean> {
	try {
		const answer = await fetch('/health/live', {
			cache: 'no-store',
			credentials: 'omit',
			redirect: 'error',
			signal: AbortSignal.timeout(patience),
		});
		return answer.ok && (await answer.text()) === 'live\n';
	} catch {
		return false;
	}
}

/** Comes to an end with the first look that finds nobody there; looks for as long as `signal` lets it. */
export async function untilAway(every: number, signal: AbortSignal): Promise<'away'> {
	for (;;) {
		await wait(every);
		if (signal.aborted) return new Promise(() => undefined);
		if (!(await isThere())) return 'away';
	}
}
