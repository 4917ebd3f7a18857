import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '#lib/i18n/languages.ts';
import { signUtterance, type Utterance } from '#lib/server/speech-signature.ts';
import { canary } from './canary.ts';
import type { Running } from './porchlight.ts';

export const secretOf = ({ dataFolder }: Running) => readFileSync(join(dataFolder, 'secret'));
export const cacheOf = ({ dataFolder }: Running) => join(dataFolder, 'speech-cache');

/** What no service, file or log may ever hold. */
export const personal = `${canary.name}, ${canary.phone}. ${canary.words}`;
export const ours = (text: string, language: LanguageCode = 'en'): Utterance => ({
	language,
	text,
	personal: false,
});

/** Sends any body to where sentences are spoken, as a page's own script would. */
export function postSpeech(
	running: Running,
	body: string,
	headers: Record<string, string> = {},
): Promise<Response> {
	const own = { 'Content-Type': 'application/json', Origin: running.url };
	const address = new URL('/speech/utterances', running.url);
	return fetch(address, { method: 'POST', body, headers: { ...own, ...headers } });
}

/** Asks for a sentence as a page of that server would, which signed it. */
export function askSpeech(running: Running, utterance: Utterance, changed: object = {}): Promise<Response> {
	const signature = signUtterance(secretOf(running), utterance);
	return postSpeech(running, JSON.stringify({ ...utterance, signature, ...changed }));
}

export const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());
