import { isInScriptOf, uncertainWords, type Word } from '#lib/domain/heard-text.ts';
import { spokenChoices } from '#lib/domain/spoken-choice.ts';
import { cleaned } from '#lib/domain/text.ts';
import { languageOf } from '#lib/i18n/languages.ts';
import { spokenWords } from '#lib/i18n/spoken-words.ts';
import { inOwnChinese } from '#lib/server/gateways/hearing/chinese-script.ts';
import { HearingAway, type HearingGateway } from '#lib/server/gateways/hearing/hearing-gateway.ts';
import { withPatience } from '#lib/server/patience.ts';

interface Answering {
	audio: Uint8Array<ArrayBuffer>;
	/** `audio/webm` or `audio/mp4`, and how a file of it ends. */
	contentType: string;
	ending: string;
	language: string;
	/** What stands on the screen to choose from; null where words are wanted. */
	choosing: { choices: readonly { code: string; label: string }[]; many: boolean } | null;
	/** Of the request: who stops waiting stops the recogniser too. */
	signal: AbortSignal;
}

interface HeardAnswer {
	text: string;
	/** Where the words stand that the recogniser was not sure of, and that should be looked at again. */
	low: Word[];
	/** The choices that were said, where there were any to choose from. */
	choices?: string[];
}

type Heard =
	| ({ ok: true } & HeardAnswer)
	| { ok: false; why: 'nothing-heard' | 'wrong-script' | 'voice-away' }
	| ({ ok: false; why: 'not-sure' } & HeardAnswer);

/**
 * In milliseconds: the longest answer is a minute, which services write down in a few seconds and a house's own
 * computer in some more. The page offers other ways after 2.5 s already (ACCESSIBILITY V18), and waits a little longer.
 */
const longest = 20_000;

/** Writes down a spoken answer. Nothing of it is kept: it becomes an answer when the person sends it. */
export async function hearAnswer(hearing: HearingGateway, answering: Answering): Promise<Heard> {
	const { language, choosing } = answering;
	const heard = await withPatience(longest, answering.signal, (signal) =>
		hearing.transcribe({ ...answering, signal }),
	).catch((error: unknown) => {
		if (error instanceof HearingAway) return null;
		throw error;
	});
	if (!heard) return { ok: false, why: 'voice-away' };
	const written = cleaned(heard.text);
	if (!/[\p{L}\p{N}]/u.test(written)) return { ok: false, why: 'nothing-heard' };
	if (!isInScriptOf(language, written)) return { ok: false, why: 'wrong-script' };
	const text = await inOwnChinese(language, written);
	// One sign becomes one sign; should it ever be otherwise, marks in the wrong place would be worse than none.
	const low =
		text.length === written.length ? uncertainWords(written, languageOf(language).tag, heard.pieces) : [];
	const answer = { text, low };
	if (!choosing) return { ok: true, ...answer };
	const choices = spokenChoices(text, choosing, spokenWords(language));
	return choices.length > 0 ? { ok: true, ...answer, choices } : { ok: false, why: 'not-sure', ...answer };
}
