import type { HeardPiece } from '#lib/domain/heard-text.ts';

/** A recording, and what it is expected to be. */
export interface Recording {
	audio: Uint8Array<ArrayBuffer>;
	contentType: string;
	/** How a file of that kind ends, by which services know it. */
	ending: string;
	/** The code of the page's language, which the person is taken to speak. */
	language: string;
	signal: AbortSignal;
}

export interface Heard {
	/** Empty where nothing was said. */
	text: string;
	/** The same in pieces with how sure it is of each; empty where the recogniser does not say. */
	pieces: HeardPiece[];
}

/** Writes down what was said. The recording is held in memory only, and neither it nor the words are logged. */
export interface HearingGateway {
	/** Throws `HearingAway` when it cannot, and an `AbortError` of its own never. */
	transcribe(recording: Recording): Promise<Heard>;
}

/** Nobody listens just now; the code says why and never what was said. */
export class HearingAway extends Error {
	override readonly name = 'HearingAway';
	constructor(readonly code: 'slow' | 'unreachable' | 'refused' | 'no-words') {
		super(code);
	}
}
