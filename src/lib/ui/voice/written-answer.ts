import type { Word } from '#lib/domain/heard-text.ts';
import type { SignedLine } from '#lib/domain/speech-script.ts';

/** What the server makes of a recording: what was heard, or a code and sometimes what was heard. */
export interface Written {
	code?: string;
	text?: string;
	/** Where the words stand that should be looked at again. */
	low?: Word[];
	/** The choices that were said, where there were any to choose from. */
	choices?: string[];
	/** How it can be read back, where the page is read aloud. */
	lines?: SignedLine[];
}

interface Asking {
	recorded: Blob;
	question: string;
	field: string;
	language: string;
	/** Of the person: who goes on by another way waits no longer. */
	signal: AbortSignal;
}

/** Longer than the server waits for its recogniser; in milliseconds. */
const longest = 22_000;

/** Asks our own server to write a recording down; whatever goes wrong comes back as a code. */
export async function askForWords({ recorded, signal, ...asked }: Asking): Promise<Written> {
	// By hand, for browsers of 2022 and 2023, which cannot join signals.
	const over = new AbortController();
	const end = () => over.abort();
	const timer = setTimeout(end, longest);
	signal.addEventListener('abort', end);
	try {
		const answer = await fetch(`/speech/transcriptions?${new URLSearchParams(asked).toString()}`, {
			method: 'POST',
			body: recorded,
			headers: { 'Content-Type': recorded.type },
			signal: over.signal,
		});
		return (await answer.json()) as Written;
	} catch {
		// What answers no JSON is no recogniser of ours.
		return { code: 'voice-away' };
	} finally {
		clearTimeout(timer);
	}
}
