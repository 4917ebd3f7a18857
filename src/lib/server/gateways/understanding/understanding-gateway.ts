import type { NeedCode } from '#lib/domain/need.ts';
import type { LanguageCode } from '#lib/i18n/languages.ts';

/** Something that understands words; both askings end with `signal` and throw `UnderstandingAway`. */
export interface UnderstandingGateway {
	/** The needs that a person's words speak of, out of our list. */
	needsIn(asked: { words: string; language: LanguageCode; signal: AbortSignal }): Promise<NeedCode[]>;
	/** The words in another language. */
	translate(asked: { words: string; from: string; to: string; signal: AbortSignal }): Promise<string>;
}

/** It cannot be reached, takes too long, or answers something else; never repeats the words. */
export class UnderstandingAway extends Error {
	override readonly name = 'UnderstandingAway';
	constructor(readonly code: 'slow' | 'unreachable' | 'refused' | 'no-sense' | 'failed') {
		super(code);
	}
}
