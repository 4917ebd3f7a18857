import { expect, test } from 'vitest';
import { withPatience } from './patience.ts';

/** Ends with the signal only, and holds on to nothing but it. */
const endless = (signal: AbortSignal) =>
	new Promise<string>((resolve) => signal.addEventListener('abort', () => resolve('ended')));

test('ends after its time, whatever the garbage collector does meanwhile', async () => {
	const visitor = new AbortController();
	const waiting = withPatience(100, visitor.signal, endless);
	// Enough to be collected several times.
	for (let round = 0; round < 200; round++) new Array<number>(100_000).fill(round);
	expect(await waiting).toBe('ended');
});

test('ends sooner with who waits for it, also with one who had gone before', async () => {
	const visitor = new AbortController();
	const waiting = withPatience(1_000_000, visitor.signal, endless);
	visitor.abort();
	expect(await waiting).toBe('ended');
	expect(await withPatience(1_000_000, visitor.signal, async ({ aborted }) => aborted)).toBe(true);
});

test('gives what was done, and what went wrong', async () => {
	expect(await withPatience(1_000_000, undefined, async () => 'done')).toBe('done');
	await expect(withPatience(1_000_000, undefined, () => Promise.reject(new Error('no')))).rejects.toThrow(
		'no',
	);
});
