import type { Answers } from '#lib/domain/interview/question.ts';
import { withoutNames } from '#lib/domain/unnamed.ts';
import {
	UnderstandingAway,
	type UnderstandingGateway,
} from '#lib/server/gateways/understanding/understanding-gateway.ts';
import type { Log } from '#lib/server/log.ts';

interface Asked {
	understanding: UnderstandingGateway;
	log: Log;
	/** Of the referral: its words, and the names that must not leave the house. */
	answers: Answers;
	/** In English, as the service is told them. */
	from: string;
	to: string;
}

type Translated = { ok: true; words: string } | { ok: false; why: 'away' };

/** Milliseconds that a connector waits for a translation at most. */
const patience = 15_000;

/** A person's own words in another language, made by a service that never learns their names and numbers. */
export async function translateWords({ understanding, log, answers, from, to }: Asked): Promise<Translated> {
	const names = ['name', 'relative-name', 'referrer-name'].map((field) => String(answers[field] ?? ''));
	const { words, restore } = withoutNames(String(answers['words'] ?? ''), names);
	try {
		const signal = AbortSignal.timeout(patience);
		return { ok: true, words: restore(await understanding.translate({ words, from, to, signal })) };
	} catch (error) {
		if (!(error instanceof UnderstandingAway)) throw error;
		log.warn({ event: 'understanding-away', code: error.code });
		return { ok: false, why: 'away' };
	}
}
