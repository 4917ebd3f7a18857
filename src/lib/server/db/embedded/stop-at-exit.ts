/**
 * Ends PostgreSQL with Node on every way out that Node is told of. Where the program has its own answer to
 * SIGTERM, that one closes the database; where it has none, we stop PostgreSQL and let the signal do the rest.
 * Returns a function that takes all of it back.
 */
export function stopAtExit(pid: () => number | undefined, stop: () => Promise<void>): () => void {
	const onExit = () => {
		const living = pid();
		try {
			if (living) process.kill(living, 'SIGINT');
		} catch {
			// It has ended already.
		}
	};
	const onSignal = (signal: NodeJS.Signals) => {
		const others = process.listeners(signal).filter((listener) => !ours.has(listener));
		if (others.length > 0) return;
		void stop().finally(() => process.kill(process.pid, signal));
	};
	const signals: NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP'];
	ours.add(onSignal);
	process.once('exit', onExit);
	for (const signal of signals) process.on(signal, onSignal);
	return () => {
		ours.delete(onSignal);
		process.removeListener('exit', onExit);
		for (const signal of signals) process.removeListener(signal, onSignal);
	};
}

/** Several embedded databases in one process do not count each other as the program's own answer. */
const ours = new Set<unknown>();
