/**
 * Does something with a signal that ends after so many milliseconds, or with `sooner`. A timer of its own, because
 * Node 20 lets the garbage collector take `AbortSignal.timeout` out of `AbortSignal.any`: measured, an asking that
 * should have ended after 15 seconds had not after 180.
 */
export async function withPatience<Done>(
	milliseconds: number,
	sooner: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<Done>,
): Promise<Done> {
	const over = new AbortController();
	const end = () => over.abort();
	const late = () => over.abort(new DOMException('It took too long.', 'TimeoutError'));
	const timer = setTimeout(late, milliseconds);
	if (sooner?.aborted) end();
	sooner?.addEventListener('abort', end);
	try {
		return await work(over.signal);
	} finally {
		clearTimeout(timer);
		sooner?.removeEventListener('abort', end);
	}
}
