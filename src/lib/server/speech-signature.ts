import { createHmac, timingSafeEqual } from 'node:crypto';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { keyFor } from './seal.ts';

/** One sentence of a page, to be spoken in the page's language. */
export interface Utterance {
	language: LanguageCode;
	text: string;
	/** Whether it says something of a person: then no outside service hears it and nothing keeps it. */
	personal: boolean;
}

const purpose = 'speech signature';

/** Written as JSON, so that no text can be read as another text's language or mark. */
function mark(secret: Buffer, { language, text, personal }: Utterance): Buffer {
	return createHmac('sha256', keyFor(secret, purpose))
		.update(JSON.stringify([language, personal, text]))
		.digest();
}

/** Signs a sentence that our own page shows, so that nobody can have other words spoken (base64url). */
export function signUtterance(secret: Buffer, utterance: Utterance): string {
	return mark(secret, utterance).toString('base64url');
}

/** Whether this very sentence, in this language and as personal as this, was on a page of ours. */
export function isSigned(secret: Buffer, utterance: Utterance, signature: string): boolean {
	const expected = mark(secret, utterance);
	const given = Buffer.from(signature, 'base64url');
	return given.length === expected.length && timingSafeEqual(given, expected);
}
