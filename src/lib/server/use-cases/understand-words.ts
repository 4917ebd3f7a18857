import type { NeedCode } from '#lib/domain/need.ts';
import { holds, type Answers, type Question } from '#lib/domain/interview/question.ts';
import { withoutAnyName } from '#lib/domain/unnamed.ts';
import { smallLetterWords } from '#lib/i18n/small-letter-words.ts';
import { isLanguageCode } from '#lib/i18n/languages.ts';
import {
	UnderstandingAway,
	type UnderstandingGateway,
} from '#lib/server/gateways/understanding/understanding-gateway.ts';
import type { Log } from '#lib/server/log.ts';

interface Asked {
	understanding: UnderstandingGateway | null;
	log: Log;
	question: Question;
	answers: Answers;
	/** Of the page. */
	language: string;
}

/** Nobody waits longer for a suggestion, in milliseconds: the journey goes on within 3 s (ACCESSIBILITY V18). */
const patience = 2500;

/**
 * The needs that a service hears in a person's own words; none where no service is set up, where it does not
 * answer in time, and where names cannot be taken out of the words first.
 */
export async function understandWords(asked: Asked): Promise<NeedCode[]> {
	const { understanding, log, question, answers, language } = asked;
	const wanted = question.marks?.some(({ name }) => name === 'words-suggest') ?? false;
	if (!wanted || !understanding || !isLanguageCode(language)) return [];
	// Who is not safe is asked nothing more for their words.
	if (holds(answers, 'other-needs', 'safety')) return [];
	const words = withoutAnyName(String(answers['words'] ?? ''), language, smallLetterWords(language));
	if (!/\p{L}{3}/u.test(words)) return [];
	try {
		return await understanding.needsIn({ words, language, signal: AbortSignal.timeout(patience) });
	} catch (error) {
		if (!(error instanceof UnderstandingAway)) throw error;
		log.warn({ event: 'understanding-away', code: error.code, language });
		return [];
	}
}
